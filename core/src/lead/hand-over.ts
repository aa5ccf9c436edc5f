import type { Context, Decision, Lead } from './commands.ts';
import { accept, type Of, refuse, rejection, stamp } from './decision.ts';
import { noteProblems } from './notes.ts';
import { assignByHand } from './responsible.ts';

/** U13: to a colleague, with a word on where things stand. */
export function handOver(lead: Lead, command: Of<'hand_over'>, ctx: Context): Decision {
  const { by, personId, noteId, note: text } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const [problem] = noteProblems(text);
  if (problem) return refuse(problem);
  const given = assignByHand(lead, { type: 'assign', by, personId }, ctx);
  if (!given.ok) return given;
  const noted = stamp(by, ctx)({ type: 'noted', noteId });
  return accept([noted, ...given.events], {
    notices: given.notices,
    personal: [{ kind: 'note', noteId, text }],
  });
}
