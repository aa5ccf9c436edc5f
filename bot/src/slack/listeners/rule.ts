import { createHash } from 'node:crypto';
import type { App } from '@slack/bolt';
import {
  dryRun,
  MAX_ROWS,
  RULE_TEMPLATES,
  type RuleRow,
  ruleProblems,
  rowsOf,
  ruleTemplates,
  type RuleTable,
  t,
  type TableRow,
} from '@pitlane/core';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { publishRule, readRule } from '../../publish-rule.ts';
import { dropDraft, keepDraft, type OpenDraft, openDraft } from '../../rule-draft.ts';
import type { Place } from '../../store/dealerships.ts';
import { pastLeads, ruleVersion, ruleVersions } from '../../store/rules.ts';
import { readRuleRow } from '../forms/read-rule-row.ts';
import { Refused } from '../refused.ts';
import { saidModal } from '../views/absence-modals.ts';
import { editorModal, ROW_DEEDS } from '../views/rule-editor.ts';
import { ruleShown } from '../views/rule-home.ts';
import { conflictModal, rulePreview } from '../views/rule-preview.ts';
import { isAdvanced, rowModal } from '../views/rule-row-modal.ts';
import type { Who } from '../who.ts';
import { type Answer, onPress, onSubmit, placeFor, type Press, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';

const editor = z.object({ dealershipId: z.uuid(), seen: z.string() });
const rowForm = z.object({ dealershipId: z.uuid(), rowId: z.string().nullable(), advanced: z.boolean() });
const publishing = z.object({ dealershipId: z.uuid(), seen: z.string(), basedOn: z.int() });
const rebasing = z.object({ dealershipId: z.uuid(), version: z.int() });

/** Versions that *Assignment rule* lists. */
const VERSIONS = 10;
/** A dry run takes the leads of so many days. */
const DRY_RUN_MS = 30 * 24 * 3_600_000;

/** The rule editor (R7, R106): everything is kept as this person's draft until it is published. */
export function registerRule(app: App, ears: Ears): void {
  const { desk } = ears;
  onPress(app, ears, 'rule.open', async ({ who, value }) => {
    const { place, member } = await placeFor(ears, who, value, 'publish_rule');
    return shown(ears, who, place, await openDraft(desk, place, member.personId));
  });
  onPress(app, ears, 'rule.show', async ({ who, value }) => {
    const { dealership } = (await placeFor(ears, who, value, 'read_rule')).place;
    const versions = await ruleVersions(desk.db, dealership.id, VERSIONS);
    return ruleShown({ locale: who.locale, dealership, now: desk.now(), versions });
  });
  onPress(app, ears, 'rule.read', async ({ who, value }) => {
    const [dealershipId = '', version = ''] = value.split(':');
    const { place, member } = await placeFor(ears, who, dealershipId, 'read_rule');
    const read = z.coerce.number().int().min(1).safeParse(version);
    if (!read.success || !(await ruleVersion(desk.db, place.dealership.id, read.data)))
      throw new Refused({ kind: 'stale' });
    await readRule(desk, place, { personId: member.personId, version: read.data });
    return null;
  });
  onPress(app, ears, 'rule.row', (press) => atRow(ears, press));
  onPress(app, ears, 'rule.add', async ({ who, value }) => {
    const { dealership } = (await placeFor(ears, who, value, 'publish_rule')).place;
    const input = { locale: who.locale, dealership, now: desk.now(), row: null };
    return rowModal({ ...input, isDefault: false, advanced: false });
  });
  onPress(app, ears, 'rule.template', async (press) => {
    const { place, personId } = await ofEditor(ears, press);
    const key = RULE_TEMPLATES.find((k) => k === press.value);
    const rule = ruleTemplates(place.dealership, desk.now()).find((x) => x.key === key)?.rule;
    if (!rule) throw new Refused({ kind: 'stale' });
    await keepDraft(desk, place, personId, () => rule);
    return again(ears, press, place, personId);
  });
  onPress(app, ears, 'rule.discard', async (press) => {
    const { place, personId } = await ofEditor(ears, press);
    await dropDraft(desk, place, personId);
    return again(ears, press, place, personId);
  });
  onPress(app, ears, 'rule.advanced', (press) => advanced(ears, press));
  onSubmit(app, ears, 'rule.row', rowForm, saveRow);
  onSubmit(app, ears, 'rule.edit', editor, async ({ who, about }) => {
    const { place, member } = await placeFor(ears, who, about.dealershipId, 'publish_rule');
    const draft = await openDraft(desk, place, member.personId);
    return { update: await previewOf(ears, who, place, draft) };
  });
  onSubmit(app, ears, 'rule.publish', publishing, publish);
  onSubmit(app, ears, 'rule.rebase', rebasing, async ({ who, about }) => {
    const { place, member } = await placeFor(ears, who, about.dealershipId, 'publish_rule');
    // What was looked at is what it now takes the place of; a still newer one is said again.
    await keepDraft(desk, place, member.personId, (table) => table, about.version);
    const draft = await openDraft(desk, place, member.personId);
    return { update: await previewOf(ears, who, place, draft) };
  });
}

function shown({ desk }: Ears, { locale }: Who, { dealership }: Place, draft: OpenDraft): ModalView {
  const { table, seen, changed } = draft;
  const problems = ruleProblems(table, dealership, desk.now());
  return editorModal({ locale, dealership, table, problems, seen, changed });
}

/**
 * The editor that was pressed in.
 * @throws Refused
 */
async function ofEditor(ears: Ears, { who, view }: Press) {
  const about = editor.safeParse(parsed(view?.metadata));
  if (!about.success) throw new Refused({ kind: 'stale' });
  const { dealershipId, seen } = about.data;
  const { place, member } = await placeFor(ears, who, dealershipId, 'publish_rule');
  return { place, personId: member.personId, seen };
}

/** The editor shows what is kept now. */
async function again(
  ears: Ears,
  { who, view, client }: Press,
  place: Place,
  personId: string,
): Promise<null> {
  const draft = await openDraft(ears.desk, place, personId);
  if (view) await client.views.update({ view_id: view.id, view: shown(ears, who, place, draft) });
  return null;
}

async function atRow(ears: Ears, press: Press): Promise<ModalView | null> {
  const { desk } = ears;
  const { place, personId, seen } = await ofEditor(ears, press);
  const draft = await openDraft(desk, place, personId);
  const [verb, at] = press.value.split(':');
  const deed = ROW_DEEDS.find((d) => d === verb);
  const index = Number(at);
  const row = rowsOf(draft.table)[index];
  // Pressed twice, or in another window's older picture: it shows what is there now.
  if (draft.seen !== seen || !deed || !row) return again(ears, press, place, personId);
  if (deed === 'edit') {
    const isDefault = index === draft.table.rows.length;
    const { locale } = press.who;
    const input = { locale, dealership: place.dealership, now: desk.now(), row, isDefault };
    return rowModal({ ...input, advanced: isAdvanced(row.when) });
  }
  await keepDraft(desk, place, personId, ({ rows, otherwise }) => ({
    rows: deed === 'delete' ? rows.filter((_, i) => i !== index) : moved(rows, index, deed === 'up' ? -1 : 1),
    otherwise,
  }));
  return again(ears, press, place, personId);
}

function moved(rows: readonly RuleRow[], index: number, by: -1 | 1): readonly RuleRow[] {
  const [row, other] = [rows[index], rows[index + by]];
  return row && other ? rows.with(index, other).with(index + by, row) : rows;
}

/** *Advanced* in a row's form: the same form with more fields; what was filled in stays. */
async function advanced(ears: Ears, { who, view, client }: Press): Promise<null> {
  const about = rowForm.safeParse(parsed(view?.metadata));
  if (!about.success || !view) throw new Refused({ kind: 'stale' });
  const { dealershipId, rowId } = about.data;
  const { place, member } = await placeFor(ears, who, dealershipId, 'publish_rule');
  const draft = await openDraft(ears.desk, place, member.personId);
  const row = rowsOf(draft.table).find((r) => r.id === rowId) ?? null;
  const { dealership } = place;
  const input = { locale: who.locale, dealership, now: ears.desk.now(), row, isDefault: false };
  await client.views.update({ view_id: view.id, view: rowModal({ ...input, advanced: true }) });
  return null;
}

async function saveRow(sent: Sent<z.infer<typeof rowForm>>): Promise<Answer> {
  const { ears, who, fields, about } = sent;
  const { desk } = ears;
  const { locale } = who;
  const { place, member } = await placeFor(ears, who, about.dealershipId, 'publish_rule');
  const { table } = await openDraft(desk, place, member.personId);
  const old = rowsOf(table).find((r) => r.id === about.rowId) ?? null;
  const read = readRuleRow(fields, {
    dealership: place.dealership,
    locale,
    before: old?.when ?? {},
    advanced: about.advanced,
  });
  if (!read.ok) return { errors: read.errors };
  // The same form sent twice makes one row.
  const id = about.rowId ?? `r${createHash('sha256').update(sent.viewId).digest('hex').slice(0, 10)}`;
  const { when, to, mode } = read.row;
  if (!old && table.rows.length >= MAX_ROWS)
    return { errors: { to: t(locale, 'editor.full', { max: MAX_ROWS }) } };
  await keepDraft(desk, place, member.personId, (now) => withRow(now, { id, when, to, mode }));
  return { under: shown(ears, who, place, await openDraft(desk, place, member.personId)) };
}

/** Put in the place of the row of this id; a new one is asked last, before the default row. */
function withRow({ rows, otherwise }: RuleTable, row: TableRow): RuleTable {
  const { id, to, mode } = row;
  if (id === 'otherwise') return { rows, otherwise: { to, mode } };
  const index = rows.findIndex((r) => r.id === id);
  const filled: RuleRow = { id, when: row.when ?? {}, to, mode };
  return { rows: index < 0 ? [...rows, filled] : rows.with(index, filled), otherwise };
}

async function previewOf(
  { desk }: Ears,
  who: Who,
  { dealership }: Place,
  draft: OpenDraft,
): Promise<ModalView> {
  const now = desk.now();
  const { table, basedOn, seen } = draft;
  const past = await pastLeads(desk.db, dealership.id, now - DRY_RUN_MS);
  return rulePreview({
    locale: who.locale,
    dealership,
    table,
    basedOn,
    seen,
    problems: ruleProblems(table, dealership, now),
    dryRun: dryRun(table, past, dealership),
  });
}

async function publish({ ears, who, about }: Sent<z.infer<typeof publishing>>): Promise<Answer> {
  const { desk } = ears;
  const { locale } = who;
  const { place, member } = await placeFor(ears, who, about.dealershipId, 'publish_rule');
  const { dealership } = place;
  const draft = await openDraft(desk, place, member.personId);
  // Changed in another window since, or published already by a double click: looked at again.
  if (draft.seen !== about.seen) return { update: await previewOf(ears, who, place, draft) };
  const { table, basedOn } = draft;
  const fits = ruleProblems(table, dealership, desk.now()).every((p) => p.severity !== 'error');
  if (!fits) return { update: await previewOf(ears, who, place, draft) };
  const version = await publishRule(desk, place, { table, basedOn, byPersonId: member.personId });
  if (version === null) {
    const [theirs] = await ruleVersions(desk.db, dealership.id, 1);
    if (!theirs) throw new Error('a version that stood in the way is gone');
    return { update: conflictModal({ locale, dealership, theirs, basedOn, now: desk.now() }) };
  }
  const channel = `<#${place.channelId}>`;
  return {
    update: saidModal(
      t(locale, 'editor.title'),
      [
        t(locale, 'editor.published', { version: String(version), channel }),
        t(locale, 'editor.published_next'),
      ],
      locale,
    ),
  };
}

function parsed(metadata: string | undefined): unknown {
  try {
    return JSON.parse(metadata ?? '');
  } catch {
    return null;
  }
}
