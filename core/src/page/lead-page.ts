import { gather } from '../intake/assemble.ts';
import { readCell, type Part } from '../intake/cells.ts';
import { columnOf } from '../lexicon/match-column.ts';
import { matchButton, type ButtonKey } from '../lexicon/match.ts';
import type { PageValue } from '../lexicon/shapes.ts';
import type { Section } from '../lexicon/term.ts';
import { FIELD_TERMS, type FieldKey } from '../lexicon/page-terms.ts';
import { recordId } from '../intake/fingerprint.ts';
import { placeFields, problem, type Placed } from './fields.ts';
import { readHistory } from './history.ts';
import { languageOf } from './language.ts';
import type {
  LeadPage,
  PageAttempt,
  PageHistory,
  PageLead,
  PageProblem,
  PageSnapshot,
  Place,
  ReadOptions,
} from './types.ts';
import { readLightningUrl } from './url.ts';

const BOXES = [1, 2, 3, 4, 5] as const;

/**
 * Reads an open lead in any of the five languages (R64–R68, U4). Whatever is not understood is in `problems`,
 * whatever the page does not show in `absent`; nothing is filled in by guessing.
 */
export function readLeadPage(snapshot: PageSnapshot, options: ReadOptions): LeadPage {
  const { locale, known } = languageOf(snapshot, [options.locale, options.dealershipLocale]);
  const { placed, problems: unplaced } = placeFields(snapshot, locale, options.apiNames);
  const { history, problems: unread } = readHistory(snapshot.history, locale, options);
  const { lead, problems: unclear } = leadOf(placed, history, snapshot, options);
  const places: Partial<Record<FieldKey, Place>> = {};
  for (const { key, place } of placed) places[key] = place;
  const buttons: Partial<Record<ButtonKey, string>> = {};
  for (const label of snapshot.buttons) {
    const key = matchButton(label, locale) ?? matchButton(label);
    if (key !== null) buttons[key] ??= label.trim();
  }
  const address = readLightningUrl(snapshot.url);
  const id = snapshot.recordId ?? (address?.kind === 'record' ? address.recordId : null);
  return {
    locale,
    recordId: id === null ? null : recordId(id),
    org: snapshot.org ?? address?.org ?? null,
    user: snapshot.user,
    lead,
    places,
    buttons,
    absent: (Object.keys(FIELD_TERMS) as FieldKey[]).filter(
      (key) => !key.startsWith('history.') && places[key] === undefined,
    ),
    problems: [
      ...(known === 0 ? [problem('no_labels', null, null)] : []),
      ...unplaced,
      ...unclear,
      ...unread,
    ],
  };
}

const textOf = (value: PageValue): string => (typeof value === 'boolean' ? String(value) : value);
const sectionOf = (key: FieldKey): Section => key.slice(0, key.indexOf('.')) as Section;

function leadOf(
  placed: readonly Placed[],
  history: PageHistory,
  snapshot: PageSnapshot,
  { dealershipLocale, zone, market }: ReadOptions,
): { readonly lead: PageLead; readonly problems: readonly PageProblem[] } {
  const context = { locale: dealershipLocale, zone, country: market };
  const problems: PageProblem[] = [];
  const read = new Map<FieldKey, Part>();
  // In the order of the manual's page, so that lists come out the same however a page is laid out.
  for (const key of Object.keys(FIELD_TERMS) as FieldKey[]) {
    const field = placed.find((p) => p.key === key);
    const column = columnOf(key);
    if (field === undefined || column === null) continue;
    const { part, error, warning } = readCell(column, textOf(field.value), context);
    const wrong = error ?? (part === undefined ? warning : undefined);
    if (wrong !== undefined) {
      problems.push(problem('unreadable_value', field.place.label, sectionOf(key), [key], wrong));
    }
    if (part !== undefined && error === undefined) read.set(key, part);
  }
  const attempts = BOXES.flatMap((no) => attemptOf(no, placed, read));
  const parts: Part[] = [...read].filter(([key]) => !ATTEMPT.test(key)).map(([, part]) => part);
  for (const { at } of attempts) if (at !== null) parts.push({ attemptDate: at });
  if (attempts.length > 0) parts.push({ attemptsDone: attempts.filter(({ done }) => done).length });
  const { createdAt, assignedAt } = history;
  if (createdAt !== null) parts.push({ createdAt });
  if (assignedAt !== null) parts.push({ assignedToDealerAt: assignedAt });
  const { values: all } = gather(parts);
  const name = snapshot.title?.trim() ?? '';
  const first = all.firstAttemptAt ?? attempts.find(({ done }) => done)?.at ?? null;
  const values = {
    ...all,
    ...(all.leadName === undefined && name !== '' ? { leadName: name } : {}),
    ...(first === null ? {} : { firstAttemptAt: first }),
  };
  // X11: the manual's own example has it; a negative span is no first-contact time.
  if (first !== null && assignedAt !== null && first < Math.floor(assignedAt / 60_000) * 60_000) {
    const key = 'qualification.first_attempt_at';
    problems.push(problem('attempt_before_assignment', null, 'qualification', [key]));
  }
  // R63: only a customer may have left it out.
  if (values.leadType === 'hq_driven' && values.vin === undefined) {
    problems.push(problem('hq_without_vin', null, 'vehicle', ['vehicle.vin']));
  }
  return { lead: { values, attempts, history }, problems };
}

const ATTEMPT = /^qualification\.attempt_/;

/** The box and the date of one attempt (R60). A date without its box in sight is an attempt all the same. */
function attemptOf(
  no: PageAttempt['no'],
  placed: readonly Placed[],
  read: ReadonlyMap<FieldKey, Part>,
): readonly PageAttempt[] {
  const box = read.get(`qualification.attempt_${no}`);
  const date = read.get(`qualification.attempt_${no}_at`);
  const shown = placed.some(({ key }) => key === `qualification.attempt_${no}`);
  const at = date !== undefined && 'attemptDate' in date ? date.attemptDate : null;
  if (!shown && at === null) return [];
  const done = box !== undefined && 'ticked' in box ? box.ticked : !shown;
  return [{ no, done, at }];
}
