import type { ButtonKey } from '@pitlane/core/lexicon/match';
import type { FieldKey } from '@pitlane/core/lexicon/page-terms';
import {
  notStored,
  writePlan,
  type Control,
  type LeadPage,
  type PageAction,
  type WritePlan,
  type WriteStep,
} from '@pitlane/core/panel/index';
import { editButtonOf, type Collected, openInputsOf } from './collect.ts';
import { buttonOf, itemOf, unnamedBoxes, work } from './controls.ts';
import { openDialog } from './dom.ts';
import { asksToSignIn, complaint, saveBar } from './said.ts';
import type { PageOptions, RecordPlace, WriteProgress, WriteRefusal, Writer, Written } from './types.ts';
import { type Pause, sleep, until } from './watch.ts';

/** What the writer has of its page. */
export interface WriterParts {
  readonly doc: Document;
  readonly place: RecordPlace;
  options(): PageOptions;
  /** Reads anew; null: no lead in front. */
  look(): { readonly collected: Collected; readonly page: LeadPage } | null;
  isInFront(): boolean;
  pointAt(target: FieldKey | ButtonKey): boolean;
  readonly pause?: Pause;
}

/** Until a control appears that the page draws on a click, in ms. */
const APPEARS = 8000;
/** Until Salesforce answers a save. */
const ANSWERS = 20_000;
/** Until what was saved is shown. */
const SHOWN = 8000;
/** A complaint of before the click may stay on the screen for so long. */
const STALE = 1500;
/** How long a person may take over a dialog. */
const PERSON = 15 * 60_000;
/** A second press so soon is the first one's echo. */
const ECHO = 800;

type Plan = Extract<WritePlan, { ok: true }>;
type Progress = (progress: WriteProgress) => void;

class Refused extends Error {
  readonly refusal: WriteRefusal;
  constructor(refusal: WriteRefusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

/** Writes by working the page's own controls, as the advisor would (U4). */
export function pageWriter(parts: WriterParts): Writer {
  let running: { readonly name: string; readonly written: Promise<Written> } | null = null;
  const pause = parts.pause ?? sleep;
  return {
    can: (action) => {
      const planned = planFor(parts, action);
      return 'why' in planned ? planned : null;
    },
    do: (action, on = () => undefined) => {
      const name = JSON.stringify(action);
      // A double click is one click.
      if (running !== null) {
        return running.name === name ? running.written : Promise.resolve(refused({ why: 'busy' }));
      }
      const written = write(parts, action, on).catch((error: unknown) => {
        if (error instanceof Refused) return refused(error.refusal);
        throw error;
      });
      running = { name, written };
      const forget = () => void pause(ECHO).then(() => (running = null));
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
  const { page } = seen;
  if (org !== null && org !== place.org) return { why: 'org' };
  if (account !== null && !isSameAccount(account, page.user)) return { why: 'account', shown: page.user };
  const plan = writePlan(action, page, read);
  if (!plan.ok) return { why: 'plan', plan: plan.why };
  if (plan.steps.length > 0 && (saveBar(doc) !== null || openDialog(doc) !== null)) return { why: 'editing' };
  if (plan.missing.length > 0) return { why: 'missing', controls: plan.missing, pointed: false };
  return { plan, page };
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const isSameAccount = (account: string, shown: string | null): boolean =>
  shown !== null && plain(account) === plain(shown);

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

/** What is missing is ringed on the page (U4). */
function pointing(parts: WriterParts, refusal: WriteRefusal): WriteRefusal {
  if (refusal.why !== 'missing') return refusal;
  const pointed = refusal.controls.some(({ key }) => parts.pointAt(key));
  return { ...refusal, pointed };
}

async function take(parts: WriterParts, step: Exclude<WriteStep, { do: 'leave_mails_to_person' }>) {
  const { doc } = parts;
  const { control } = step;
  if (step.do === 'press') return control.key === 'button.save' ? save(parts, control) : open(parts, control);
  const item = () => {
    const dialog = openDialog(doc);
    if (dialog !== null) return itemOf(dialog, control);
    const seen = parts.look();
    if (seen === null) return null;
    const at = seen.page.places[control.key as FieldKey];
    const known = at === undefined ? undefined : seen.collected.items[at.section]?.[at.field];
    return known ?? itemOf(seen.collected.scope, control);
  };
  const found = await appears(parts, item);
  if (found === null) throw missing(parts, control);
  if (step.do === 'edit') {
    if (openInputsOf(found).length > 0) return;
    const pencil = editButtonOf(found);
    if (pencil === null) throw missing(parts, control);
    pencil.click();
    const opened = await appears(parts, () => {
      const now = item();
      return now !== null && openInputsOf(now).length > 0 ? now : null;
    });
    if (opened === null) throw missing(parts, control);
    return;
  }
  const worked = await work(found, step, (look) => appears(parts, look));
  if (!worked) throw missing(parts, control);
}

function missing(parts: WriterParts, control: Control): Refused {
  return new Refused(pointing(parts, { why: 'missing', controls: [control], pointed: false }));
}

/** An action button, and the dialog that it opens. */
async function open(parts: WriterParts, control: Control): Promise<void> {
  const { doc } = parts;
  const button = await appears(parts, () => {
    const seen = parts.look();
    return seen === null ? null : buttonOf(seen.collected.scope, control);
  });
  if (button === null) throw missing(parts, control);
  button.click();
  const dialog = await appears(parts, () => openDialog(doc) ?? (complaint(doc) === null ? null : doc.body));
  if (asksToSignIn(doc)) throw new Refused({ why: 'signed_out' });
  if (dialog === doc.body) throw new Refused({ why: 'salesforce', text: complaint(doc) ?? '' });
  if (dialog === null) throw new Refused({ why: 'slow' });
}

async function save(parts: WriterParts, control: Control): Promise<void> {
  const { doc } = parts;
  const form = await appears(parts, () => openDialog(doc) ?? saveBar(doc));
  const button = form === null ? null : buttonOf(form, control);
  if (form === null || button === null) throw missing(parts, control);
  const before = complaint(doc);
  button.click();
  await closes(parts, form, ANSWERS, before);
}

/** Waits for a form to close. Salesforce's refusal is told in its own words; its form stays open. */
async function closes(
  parts: WriterParts,
  form: HTMLElement,
  ms: number,
  before: string | null = null,
): Promise<void> {
  const { doc, pause = sleep } = parts;
  const patient = ms === PERSON;
  let waited = 0;
  const outcome = await until<'closed' | WriteRefusal>(
    () => {
      if (asksToSignIn(doc)) return { why: 'signed_out' };
      const says = complaint(doc);
      // A person mends the form and goes on.
      if (says !== null && !patient && (says !== before || waited > STALE))
        return { why: 'salesforce', text: says };
      if (!parts.isInFront()) return { why: 'moved' };
      const open = openDialog(doc) ?? saveBar(doc);
      return open === null || (open !== form && !form.isConnected) ? 'closed' : null;
    },
    ms,
    (step) => {
      waited += step;
      return pause(step);
    },
  );
  if (outcome === null) throw new Refused({ why: 'slow' });
  if (outcome !== 'closed') throw new Refused(outcome);
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

const appears = (parts: WriterParts, look: () => HTMLElement | null): Promise<HTMLElement | null> =>
  until(look, APPEARS, parts.pause ?? sleep);
