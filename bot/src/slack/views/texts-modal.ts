import { type Locale, t, type CustomerTextKind } from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Text } from '../texts.ts';
import { languageName } from './customer.ts';
import { formHead } from './form-head.ts';
import { form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { context, escapeMrkdwn, header, section } from './text.ts';

/** Most of a text that a section holds, its frame left out. */
const LONGEST = 2_700;

/** The texts for this lead in the customer's language, each in a block that a phone copies whole (U17, R90). */
export function textsModal(
  input: ModalInput,
  texts: readonly (readonly [CustomerTextKind, Text])[],
): ModalView {
  const { model, locale } = input;
  const spoken = texts[0]?.[1].customer.locale ?? model.dealership.locale;
  return form('texts', model.lead.id, locale, {
    title: t(locale, 'call.texts_title'),
    submit: null,
    blocks: [
      formHead(input),
      context(t(locale, 'call.texts_hint', { language: languageName(spoken, locale) }), 'texts:hint'),
      ...texts.flatMap(([kind, text]) => textBlocks(kind, text, locale)),
    ],
  });
}

function textBlocks(kind: CustomerTextKind, { customer, advisor }: Text, locale: Locale): KnownBlock[] {
  const name = t(locale, `call.text_${kind}`);
  const yours = advisor && whole(advisor);
  return [
    header(name, `texts:${kind}`),
    section([`\`\`\`${escapeMrkdwn(whole(customer), LONGEST)}\`\`\``], `texts:${kind}:customer`),
    ...(yours
      ? [context(`${t(locale, 'call.texts_yours')} ${escapeMrkdwn(yours, 1_800)}`, `texts:${kind}:advisor`)]
      : []),
  ];
}

const whole = ({ subject, body }: Text['customer']): string =>
  [subject, body].filter((part) => part !== null).join('\n\n');
