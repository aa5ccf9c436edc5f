import * as z from 'zod';
import { checkOptions, confirm, id, linkOption, plain, richOption, style, url } from './text.ts';

/** Elements one presses or ticks. */
const inOptions = (i: number) => ['options', i];

export const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().max(2000).optional(),
  url: url.optional(),
  style,
  confirm,
  accessibility_label: z.string().max(75).optional(),
});

export const overflow = z
  .strictObject({
    type: z.literal('overflow'),
    action_id: id,
    options: z.array(linkOption).min(1).max(5),
    confirm,
  })
  .superRefine((o, ctx) => checkOptions(ctx, o.options, undefined, { option: inOptions, initial: '' }));

const focus = z.boolean().optional();

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    action_id: id,
    options: z.array(richOption).min(1).max(10),
    initial_options: z.array(richOption).min(1).optional(),
    confirm,
    focus_on_load: focus,
  })
  .superRefine((o, ctx) =>
    checkOptions(ctx, o.options, o.initial_options, { option: inOptions, initial: 'initial_options' }),
  );

export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    action_id: id,
    options: z.array(richOption).min(1).max(10),
    initial_option: richOption.optional(),
    confirm,
    focus_on_load: focus,
  })
  .superRefine((o, ctx) =>
    checkOptions(ctx, o.options, o.initial_option && [o.initial_option], {
      option: inOptions,
      initial: 'initial_option',
    }),
  );

/** An image as element or, with a title, as block. */
const imageSource = {
  image_url: url.optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: url.optional() }).optional(),
  alt_text: z.string().min(1).max(2000),
};

const oneSource = (o: { image_url?: unknown; slack_file?: unknown }, ctx: z.RefinementCtx) => {
  if ((o.image_url === undefined) === (o.slack_file === undefined)) {
    ctx.addIssue({ code: 'custom', path: ['image_url'], message: 'needs either image_url or slack_file' });
  }
};

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageSource })
  .superRefine(oneSource);

export const imageBlock = z
  .strictObject({ type: z.literal('image'), block_id: id, title: plain(2000).optional(), ...imageSource })
  .superRefine(oneSource);
