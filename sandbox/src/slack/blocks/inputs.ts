import * as z from 'zod';
import { confirm, id, placeholder } from './text.ts';

/** Pickers of dates and times, and fields one types into. */
const common = { action_id: id, focus_on_load: z.boolean().optional() };

/** Whether a text is a day of the calendar, `2026-11-24`. */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...common,
  placeholder,
  confirm,
  initial_date: z.string().refine(isDate, 'must be a date in the form YYYY-MM-DD').optional(),
});

export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...common,
  placeholder,
  confirm,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time in the form HH:mm')
    .optional(),
  timezone: z.string().refine(isZone, 'must be an IANA time zone').optional(),
});

export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...common,
  confirm,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

export const pickers = [datepicker, timepicker] as const;

const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2)
        .optional(),
    })
    .optional(),
};
const typed = { ...common, ...dispatch, placeholder };

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  })
  .superRefine((o, ctx) => {
    if (o.min_length !== undefined && o.max_length !== undefined && o.min_length > o.max_length) {
      ctx.addIssue({ code: 'custom', path: ['min_length'], message: 'must not be more than max_length' });
    }
    if (
      o.initial_value !== undefined &&
      o.max_length !== undefined &&
      o.initial_value.length > o.max_length
    ) {
      ctx.addIssue({
        code: 'custom',
        path: ['initial_value'],
        message: 'must not be longer than max_length',
      });
    }
  });

const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a number written as text')
  .optional();

export const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: number,
  min_value: number,
  max_value: number,
});

export const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: z.string().max(3000).optional(),
});

export const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  initial_value: z.string().max(3000).optional(),
});

export const typedInputs = [plainTextInput, numberInput, emailInput, urlInput] as const;
