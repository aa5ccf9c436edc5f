import * as z from 'zod';
import { button, checkboxes, imageBlock, imageElement, overflow, radioButtons } from './buttons.ts';
import { datetimepicker, pickers, typedInputs } from './inputs.ts';
import { richText, table } from './rich-text.ts';
import { selects } from './selects.ts';
import { anyText, id, mrkdwn, plain } from './text.ts';

/**
 * Blocks, exact per type, with Slack's limits. Only long-established ones: a newer block (markdown, card,
 * alert, …) or element (file_input, rich_text_input, …) is refused here, as some workspaces refuse it.
 */
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: id,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z
      .discriminatedUnion('type', [
        button,
        overflow,
        checkboxes,
        radioButtons,
        imageElement,
        ...selects,
        ...pickers,
      ])
      .optional(),
    expand: z.boolean().optional(),
  })
  .superRefine((o, ctx) => {
    if (!o.text && !o.fields) {
      ctx.addIssue({ code: 'custom', path: ['text'], message: 'needs text or fields' });
    }
  });

const header = z.strictObject({ type: z.literal('header'), block_id: id, text: plain(150) });

const divider = z.strictObject({ type: z.literal('divider'), block_id: id });

const context = z.strictObject({
  type: z.literal('context'),
  block_id: id,
  elements: z
    .array(z.discriminatedUnion('type', [plain(3000), mrkdwn(3000), imageElement]))
    .min(1)
    .max(10),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: id,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        button,
        overflow,
        checkboxes,
        radioButtons,
        ...selects,
        ...pickers,
        datetimepicker,
      ]),
    )
    .min(1)
    .max(25),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion('type', [
    checkboxes,
    radioButtons,
    ...selects,
    ...pickers,
    datetimepicker,
    ...typedInputs,
  ]),
});

const everywhere = [section, header, divider, context, actions, input, imageBlock, richText] as const;

export const messageBlocks = z.array(z.discriminatedUnion('type', [...everywhere, table])).max(50);

export const viewBlocks = z.array(z.discriminatedUnion('type', [...everywhere])).max(100);
