import type { App } from '@slack/bolt';
import { t } from '@pitlane/core';
import { sendTestLead } from '../../test-lead.ts';
import { saidModal } from '../views/absence-modals.ts';
import { waysLines } from '../views/setup-home.ts';
import { onPress, placeFor } from './ask.ts';
import type { Ears } from './ears.ts';

/** How leads come in: a test lead at a click, and what to type for real ones. */
export function registerFirstLead(app: App, ears: Ears): void {
  onPress(app, ears, 'setup.test', async ({ who, value, view, client }) => {
    const { place } = await placeFor(ears, who, value, 'import');
    const sent = await sendTestLead(ears.desk, place);
    const number = sent.result === 'quarantined' ? '?' : String(sent.number);
    const channel = `<#${place.channelId}>`;
    const title = t(who.locale, 'onboard.first');
    const said = saidModal(title, [t(who.locale, 'onboard.test_sent', { number, channel })], who.locale);
    if (!view) return said;
    await client.views.update({ view_id: view.id, view: said });
    return null;
  });
  onPress(app, ears, 'setup.ways', async ({ who, value }) => {
    const { place } = await placeFor(ears, who, value, 'import');
    const [, ...ways] = waysLines({ name: place.dealership.name, key: place.key }, who.locale);
    return saidModal(t(who.locale, 'onboard.mend_ways'), ways, who.locale);
  });
}
