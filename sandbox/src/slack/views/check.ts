import * as z from 'zod';
import { problemsOf } from '../blocks/check.ts';
import { line, linesOf } from '../blocks/issues.ts';
import { plain } from '../blocks/text.ts';
import type { Json } from '../contract.ts';
import { checkSlackFiles } from '../blocks/files.ts';
import { refusalWith } from '../refusal.ts';
import type { World } from '../world.ts';

/** Views: what may stand around the blocks. */
const common = {
  blocks: z.array(z.unknown()).min(1).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...common,
});

const home = z.strictObject({ type: z.literal('home'), ...common });

export type ViewInput = z.output<typeof modal> | z.output<typeof home>;

/** What is wrong with a view, a line each. */
export function viewProblems(view: unknown, type: 'modal' | 'home'): string[] {
  const schema = type === 'modal' ? modal : home;
  const checked = schema.safeParse(view);
  if (!checked.success) return linesOf(checked.error, view, ['view']);
  const blocks = checked.data.blocks as Json[];
  const lines = problemsOf(blocks, 'view', ['view', 'blocks']);
  const hasInput = blocks.some((b) => b?.['type'] === 'input');
  if (type === 'modal' && hasInput && !(view as Json)['submit']) {
    lines.push(line('a modal with input blocks needs submit', ['view', 'submit']));
  }
  return lines;
}

/** @throws Refusal invalid_arguments with the lines, as Slack does for views */
export function checkView(view: unknown, type: 'modal' | 'home'): ViewInput {
  const lines = viewProblems(view, type);
  if (lines.length) throw refusalWith('invalid_arguments', lines);
  return view as ViewInput;
}

/** As checkView; and the files that its images show are there. @throws Refusal invalid_arguments */
export function viewFor(w: World, view: unknown, type: 'modal' | 'home'): ViewInput {
  const checked = checkView(view, type);
  checkSlackFiles(w, checked.blocks as Json[], 'invalid_arguments', ['view', 'blocks']);
  return checked;
}
