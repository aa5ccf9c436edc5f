import type { ChannelAdvice } from '@pitlane/core';
import { expect, it } from 'vitest';
import { channelLines } from './advice.ts';

type Warning = ChannelAdvice['warnings'][number];
const said = (channel: ChannelAdvice['channel'], ...warnings: Warning[]) =>
  ({ channel, warnings }) as unknown as ChannelAdvice;

it('says once what speaks against several channels, and apart what speaks against one [R113, U10]', () => {
  const channels = [
    said('phone', 'consent_unknown'),
    said('email'),
    said('sms', 'consent_unknown'),
    said('messaging', 'consent_no_marketing'),
  ];
  const lines = channelLines(channels, 'es');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^⚠️ Teléfono.*SMS/u);
  expect(lines[0]).not.toContain('Correo');
  expect(channelLines(channels, 'ja')[0]).toMatch(/^⚠️ 電話、?.*SMS/u);
});
