import { type ChannelAdvice, type Locale, statusName, t } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { listed, memberName, when } from './lead-words.ts';
import type { ModalInput } from './model.ts';
import { context, section } from './text.ts';

/** Before the call (R14–R21): what came of this customer's other leads, what to have at hand, what is planned. */
export function adviceBlocks(input: ModalInput): KnownBlock[] {
  const { advice, locale } = input;
  if (!advice) return [];
  const lines = [earlierLine(input), planLine(input), ...channelLines(advice.channels, locale)].filter(
    (line): line is string => line !== null,
  );
  const ready = preparationLine(input);
  return [
    ...(lines.length > 0 ? [section(lines, 'lead:advice')] : []),
    ...(ready ? [context(ready, 'lead:ready')] : []),
  ];
}

/** R15: `Earlier: #398 Closed with sale, 12 Mar (Marta)`. */
function earlierLine({ advice, model, locale }: ModalInput): string | null {
  if (!advice || advice.earlier.length === 0) return null;
  const list = advice.earlier.map((e) =>
    t(locale, 'call.earlier_one', {
      number: String(e.number),
      status: statusName(e.status, locale),
      at: when(model, e.at, locale, 'standing'),
      name: memberName(model, e.personId, locale),
    }),
  );
  return t(locale, 'call.earlier', { list: list.join(locale === 'ja' ? '、' : '; ') });
}

/** R25, R27: `Plan: call 2 of 3, Tue 24 Nov in the morning; then e-mail`. */
function planLine({ advice, model, locale }: ModalInput): string | null {
  if (!advice || advice.plan.length === 0 || model.step.kind === 'nothing') return null;
  const steps = advice.plan.slice(0, 4).map((step) => {
    const at = when(model, step.from, locale, 'standing');
    const what =
      step.kind === 'call'
        ? t(locale, 'call.plan_call', { n: step.n, of: step.of })
        : step.channel === null
          ? t(locale, 'channel.messaging')
          : t(locale, `channel.${step.channel}`);
    return t(locale, 'call.plan_step', { what, at });
  });
  return t(locale, 'call.plan', { list: steps.join(locale === 'ja' ? '、' : '; ') });
}

/** R113: what speaks against channels: a line per thing said, not per channel, or a phone shows little else. */
export function channelLines(channels: readonly ChannelAdvice[], locale: Locale): string[] {
  const said = new Map<string, string[]>();
  for (const { channel, warnings } of channels) {
    if (warnings.length === 0) continue;
    const value = warnings.map((w) => t(locale, `channel.warning.${w}`)).join(' ');
    said.set(value, [...(said.get(value) ?? []), t(locale, `channel.${channel}`)]);
  }
  return [...said].map(
    ([value, labels]) => `⚠️ ${t(locale, 'lead.field', { label: listed(labels, locale), value })}`,
  );
}

/** Only what a person still has to look up: what is at hand needs no line. */
function preparationLine({ advice, locale }: ModalInput): string | null {
  const open = advice?.preparation.filter((p) => p.state === 'to_check' && !p.optional) ?? [];
  if (open.length === 0) return null;
  return t(locale, 'call.have_ready', {
    list: listed(
      open.map((p) => t(locale, `preparation.${p.item}`)),
      locale,
    ),
  });
}
