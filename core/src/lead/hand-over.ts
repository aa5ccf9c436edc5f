import type { Context, Decision, Lead, Notice } from './commands.ts';
import { accept, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { noteProblems } from './notes.ts';
import { awayNotice, personProblems, reassignProblems } from './responsible.ts';
import type { Explanation, Responsible } from './types.ts';

/**
 * U13: to a colleague, with a word on where things stand. The clocks run on. Who had it is kept with the reason, so
 * that it can be asked back; nothing comes back by itself.
 */
export function handOver(lead: Lead, command: Of<'hand_over'>, ctx: Context): Decision {
  const { by, personId, noteId, note: text } = command;
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  const noted = text.trim() === '' ? [] : noteProblems(text);
  const [problem] = [...reassignProblems(lead), ...noted, ...personProblems({ by, personId }, ctx)];
  if (problem) return refuse(problem);
  const { responsible: before } = lead;
  if (before.personId === personId && !before.held) return NOTHING;
  const self = by.personId === personId;
  const responsible: Responsible = {
    personId,
    since: ctx.now,
    held: null,
    proposed: null,
    takenAt: self ? ctx.now : null,
  };
  const explanation: Explanation = {
    how: 'handed_over',
    ruleVersion: null,
    row: null,
    because: [
      { code: 'handed_over', params: { personId: by.personId, fromPersonId: before.personId } },
      ...earlierHands(lead, personId),
    ],
    candidates: [],
  };
  const event = stamp(by, ctx);
  const said = text.trim() !== '';
  const told: Notice[] = self ? [] : [{ kind: 'handed_over', personId, byPersonId: by.personId, noteId }];
  return accept(
    [
      ...(said ? [event({ type: 'noted', noteId })] : []),
      event({ type: 'assigned', responsible, explanation }),
    ],
    {
      notices: [...told, ...awayNotice(lead, { by }, personId)],
      personal: said ? [{ kind: 'note', noteId, text }] : [],
    },
  );
}

/** Who handed it on before, last first, so that each may ask for it back; whoever has it again ends the row. */
function earlierHands({ explanation }: Lead, personId: string): Explanation['because'] {
  const hands = explanation.because.filter(({ code }) => code === 'handed_over');
  const again = hands.findIndex(({ params }) => params['fromPersonId'] === personId);
  return again === -1 ? hands : hands.slice(again + 1);
}
