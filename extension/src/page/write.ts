import {
  notStored,
  writePlan,
  type LeadPage,
  type PageAction,
  type WritePlan,
} from '@pitlane/core/panel/index';
import { isSameAccount } from '../shared/whose.ts';
import { moreActions, unnamedBoxes } from './controls.ts';
import { openDialog } from './dom.ts';
import { asksToSignIn, complaint, saveBar } from './said.ts';
import { closes, PERSON, pointing, Refused, take, type WriterParts } from './steps.ts';
import type { WriteProgress, WriteRefusal, Writer, Written } from './types.ts';
import { sleep, until } from './watch.ts';

/** Until what was saved is shown, in ms. */
const SHOWN = 8000;
/** A second press so soon is the first one's echo. */
const ECHO = 800;

type Plan = Extract<WritePlan, { ok: true }>;
type Progress = (progress: WriteProgress) => void;

/** Writes by working the page's own controls, as the advisor would (U4). */
export function pageWriter(parts: WriterParts): Writer {
  let running: { readonly name: string; readonly written: Promise<Written>; done: boolean } | null = null;
  const pause = parts.pause ?? sleep;
  return {
    can: (action) => {
      const planned = planFor(parts, action);
      return 'why' in planned ? planned : null;
    },
    do: (action, on = () => undefined) => {
      const name = JSON.stringify(action);
      // A double click is one click.
      if (running?.name === name) return running.written;
      if (running !== null && !running.done) return Promise.resolve(refused({ why: 'busy' }));
      const written = write(parts, action, on).catch((error: unknown) => {
        if (error instanceof Refused) return refused(error.refusal);
        throw error;
      });
      const mine = { name, written, done: false };
      running = mine;
      const forget = (): void => {
        mine.done = true;
        void pause(ECHO).then(() => {
          if (running === mine) running = null;
        });
      };
      written.then(forget, forget);
      return written;
    },
  };
}
const refused = (refusal: WriteRefusal): Written => ({ ok: false, refusal });

type Planned = { readonly plan: Plan; readonly page: LeadPage };

/** The controls to work, or what stands against it before anything is touched. */
function planFor(parts: WriterParts, action: PageAction): Planned | WriteRefusal {
  const { doc, place } = parts;
  const { read, org, account } = parts.options();
  if (!parts.isInFront()) return { why: 'moved' };
  if (asksToSignIn(doc)) return { why: 'signed_out' };
  const seen = parts.look();
  if (seen === null) return { why: 'not_ready' };
  const { page, collected } = seen;
  if (org !== null && org !== place.org) return { why: 'org' };
  if (account !== null && !isSameAccount(account, page.user)) return { why: 'account', shown: page.user };
  const plan = writePlan(action, page, read);
  if (!plan.ok) return { why: 'plan', plan: plan.why };
  if (plan.steps.length > 0 && (saveBar(doc) !== null || openDialog(doc) !== null)) return { why: 'editing' };
  // An action may stand behind the arrow that shows more of them.
  const more = moreActions(collected.scope) !== null;
  const controls = plan.missing.filter(({ key }) => !(more && key.startsWith('button.')));
  if (controls.length > 0) return { why: 'missing', controls, pointed: false };
  return { plan, page };
}

async function write(parts: WriterParts, action: PageAction, on: Progress): Promise<Written> {
  const planned = planFor(parts, action);
  if ('why' in planned) return refused(pointing(parts, planned));
  const { plan, page } = planned;
  if (plan.steps.length === 0) return { ok: true, page, changed: false };
  on({ at: 'working' });
  let byPerson = false;
  for (const step of plan.steps) {
    if (!parts.isInFront()) throw new Refused({ why: 'moved' });
    if (step.do === 'leave_mails_to_person') {
      const dialog = openDialog(parts.doc);
      if (dialog === null || unnamedBoxes(dialog).length === 0) continue;
      on({ at: 'person', wanted: step.wanted });
      await closes(parts, dialog, PERSON);
      byPerson = true;
      break;
    }
    await take(parts, step);
  }
  on({ at: 'reading' });
  return readBack(parts, plan, byPerson);
}

/** What the page shows in the end, not what was meant (U4). */
async function readBack(parts: WriterParts, plan: Plan, byPerson: boolean): Promise<Written> {
  let last: LeadPage | null = null;
  const page = await until(
    () => {
      last = parts.look()?.page ?? last;
      return last !== null && notStored(plan, last).length === 0 ? last : null;
    },
    SHOWN,
    parts.pause ?? sleep,
  );
  if (page !== null) return { ok: true, page, changed: true };
  if (asksToSignIn(parts.doc)) return refused({ why: 'signed_out' });
  if (!parts.isInFront()) return refused({ why: 'moved' });
  const says = complaint(parts.doc);
  if (says !== null) return refused({ why: 'salesforce', text: says });
  if (byPerson) return refused({ why: 'cancelled' });
  return refused(last === null ? { why: 'slow' } : { why: 'not_stored', fields: notStored(plan, last) });
}
