import type { ButtonKey } from '@pitlane/core/lexicon/match';
import type { FieldKey } from '@pitlane/core/lexicon/page-terms';
import type { Control, LeadPage, WriteStep } from '@pitlane/core/panel/index';
import { editButtonOf, type Collected, openInputsOf } from './collect.ts';
import { buttonOf, itemOf, moreActions, work } from './controls.ts';
import { openDialog } from './dom.ts';
import { asksToSignIn, complaint, saveBar } from './said.ts';
import type { PageOptions, RecordPlace, WriteRefusal } from './types.ts';
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
/** A complaint of before the click may stay on the screen for so long. */
const STALE = 1500;
/** How long a person may take over a dialog. */
export const PERSON = 15 * 60_000;

/** Stops a write with what there is to say of it. */
export class Refused extends Error {
  readonly refusal: WriteRefusal;
  constructor(refusal: WriteRefusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

/** What is missing is ringed on the page (U4). */
export function pointing(parts: WriterParts, refusal: WriteRefusal): WriteRefusal {
  if (refusal.why !== 'missing') return refusal;
  const pointed = refusal.controls.some(({ key }) => parts.pointAt(key));
  return { ...refusal, pointed };
}

/** Works one control. @throws Refused */
export async function take(parts: WriterParts, step: Exclude<WriteStep, { do: 'leave_mails_to_person' }>) {
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
  const seen = parts.look();
  const scope = seen?.collected.scope ?? doc.body;
  let button = buttonOf(scope, control);
  if (button === null) {
    moreActions(scope)?.click();
    button = await appears(parts, () => buttonOf(scope, control) ?? buttonOf(doc.body, control));
  }
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
export async function closes(
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

const appears = (parts: WriterParts, look: () => HTMLElement | null): Promise<HTMLElement | null> =>
  until(look, APPEARS, parts.pause ?? sleep);
