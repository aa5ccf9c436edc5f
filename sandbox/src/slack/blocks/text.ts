import * as z from 'zod';

/** Composition objects: texts, options, confirm dialogs. Strict: a key that Slack does not know is refused. */
const length = (max: number, min = 1) => z.string().min(min).max(max);

export const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: length(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: length(max), verbatim: z.boolean().optional() });

export const anyText = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)]);

export const id = length(255).optional();

/** A link a browser opens. Stricter than Slack: http and https only. */
export const url = z
  .string()
  .min(1)
  .max(3000)
  .regex(/^https?:\/\/[^\s]+$/i, 'must be an http or https URL');

export const style = z.enum(['primary', 'danger']).optional();

export const confirm = z
  .strictObject({
    title: plain(100),
    text: anyText(300),
    confirm: plain(30),
    deny: plain(30),
    style,
  })
  .optional();

export const placeholder = plain(150).optional();

const value = length(150);

/** Option of a menu. */
export const option = z.strictObject({ text: plain(75), value, description: plain(75).optional() });

/** Option of an overflow menu: it may open a link. */
export const linkOption = option.extend({ url: url.optional() });

/** Option of checkboxes and radio buttons: mrkdwn is allowed. */
export const richOption = z.strictObject({
  text: anyText(75),
  value,
  description: anyText(75).optional(),
});

export const group = z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) });

type Option = { value: string };

/** Whether two options are one: Slack wants an initial option to be exactly one of those offered. */
export const same = (a: unknown, b: unknown) => stable(a) === stable(b);

/** JSON with sorted keys. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

/** Adds the rules that options have among each other. */
export function checkOptions(
  ctx: z.RefinementCtx,
  offered: Option[],
  initial: unknown[] | undefined,
  at: { option: (i: number) => (string | number)[]; initial: string },
): void {
  const values = offered.map((o) => o.value);
  values.forEach((v, i) => {
    if (values.indexOf(v) < i) {
      ctx.addIssue({
        code: 'custom',
        path: [...at.option(i), 'value'],
        message: 'must be unique in its menu',
      });
    }
  });
  (initial ?? []).forEach((one, i) => {
    if (!offered.some((o) => same(o, one))) {
      const path = at.initial.endsWith('s') ? [at.initial, i] : [at.initial];
      ctx.addIssue({ code: 'custom', path, message: 'must be one of the options' });
    }
  });
}
