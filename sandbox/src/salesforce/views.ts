import type { Locale } from '@pitlane/core/dealership/types';
import { label } from '@pitlane/core/lexicon/label';
import type { FieldKey, LexiconKey } from '@pitlane/core/lexicon/terms';
import { writeSalesforceDate } from '@pitlane/core/lexicon/write-date';
import {
  ACTIONS,
  type ActionName,
  type FieldValue,
  type FieldView,
  type ListView,
  type OrgRecord,
  type OrgSettings,
  pagePaths,
  type RecordView,
  type ViewName,
  VIEWS,
} from './contract.ts';
import {
  ACTION_FIELDS,
  apiName,
  field,
  FIELDS,
  MUST,
  type OrgField,
  PAGE_SECTIONS,
  picklistLabel,
  picklistValue,
} from './fields.ts';
import type { HistoryRow, OrgStore } from './store.ts';
import { DAY } from './time.ts';

type Looks = Pick<OrgSettings, 'locale' | 'dates' | 'zone' | 'market' | 'user'>;

const BUTTONS: Readonly<Record<ActionName, LexiconKey>> = {
  make_appointment: 'button.make_appointment',
  close_sale: 'button.close_sale',
  close_no_sale: 'button.close_no_sale',
  recontact: 'button.recontact',
};
const HIGHLIGHTS: readonly FieldKey[] = [
  'contact.status',
  'contact.campaign',
  'contact.lead_type',
  'contact.source',
  'request.appointment_at',
];

/** A record's page in the user's language; null: there is none. */
export function recordView(store: OrgStore, id: string, looks: Looks): RecordView | null {
  const record = store.visible(id, looks.user);
  if (record === null) return null;
  const { locale } = looks;
  const draw = (known: OrgField): FieldView => fieldView(store, known, record, looks);
  return {
    id,
    title: String(record['Name'] ?? ''),
    object: label('screen.menu_app', locale),
    highlights: HIGHLIGHTS.map((key) => draw(field(key))),
    path: pathOf(record, locale),
    sections: PAGE_SECTIONS.map((section) => ({
      label: label(`section.${section}`, locale),
      fields: FIELDS.filter((known) => known.section === section).map(draw),
    })),
    actions: ACTIONS.map((name) => ({
      name,
      label: label(BUTTONS[name], locale),
      fields: ACTION_FIELDS[name].map((key) => ({
        ...draw(field(key)),
        editable: true,
        required: MUST.has(key),
      })),
    })),
    history: {
      label: label('section.history', locale),
      columns: (['date', 'field', 'user', 'old', 'new'] as const).map((name) =>
        label(`history.${name}`, locale),
      ),
      rows: store
        .history(id)
        // X4: the Spanish screens show no row of the assignment.
        .filter(({ what }) => what !== 'assigned' || locale !== 'es')
        .map((row) => ({ id: row.id, cells: cellsOf(row, looks) })),
    },
    lastModified: String(record['LastModifiedDate']),
  };
}

function fieldView(store: OrgStore, known: OrgField, record: OrgRecord, looks: Looks): FieldView {
  const value =
    known.key === 'contact.days_since_creation'
      ? daysSince(record, store.now())
      : (record[known.apiName] ?? null);
  const master = known.type === 'reference' && typeof value === 'string' ? store.get(value) : null;
  return {
    apiName: known.apiName,
    label: label(known.key, looks.locale),
    type: known.type,
    value,
    shown: master === null ? shown(known, value, looks) : String(master['Name'] ?? ''),
    href: master === null ? null : pagePaths.record(master.Id),
    editable: known.editable,
    required: false,
    options: known.options.map((key) => ({ value: picklistValue(key), label: label(key, looks.locale) })),
  };
}

function shown({ type, options }: OrgField, value: FieldValue, looks: Looks): string {
  if (value === null || typeof value === 'boolean') return '';
  switch (type) {
    case 'date':
      return writeSalesforceDate(String(value), datesOf(looks)).date;
    case 'datetime':
      return moment(String(value), looks);
    case 'picklist':
      return picklistLabel(options, String(value), looks.locale);
    default:
      return String(value);
  }
}

const datesOf = ({ locale, dates, zone, market }: Looks) => ({ locale: dates ?? locale, zone, market });

function moment(iso: string, looks: Looks): string {
  const { date, time } = writeSalesforceDate(Date.parse(iso), datesOf(looks));
  return `${date} ${time ?? ''}`.trim();
}

const daysSince = (record: OrgRecord, now: number): number =>
  Math.floor((now - Date.parse(String(record['CreatedDate']))) / DAY);

function cellsOf({ at, what, user, before, after }: HistoryRow, looks: Looks): string[] {
  const date = moment(new Date(at).toISOString(), looks);
  const { locale } = looks;
  if (what === 'created') return [date, label('history.row_created', locale), user, '', ''];
  if (what === 'assigned') {
    return [date, label('history.row_assigned_at', locale), user, '', moment(String(after), looks)];
  }
  const known = field(what);
  const name = what === 'contact.status' ? label('history.row_status', locale) : label(what, locale);
  const told = (value: FieldValue): string =>
    typeof value === 'boolean' ? label(value ? 'box.yes' : 'box.no', locale) : shown(known, value, looks);
  return [date, name, user, told(before), told(after)];
}

/** The path over the record: one way through, its last step as the lead ended. */
function pathOf(record: OrgRecord, locale: Locale): RecordView['path'] {
  const status = record[apiName('contact.status')] ?? null;
  const end = (['status.closed_sale', 'status.closed_no_sale', 'status.lost_sale'] as const).find(
    (key) => picklistValue(key) === status,
  );
  const steps = [
    'status.assigned_to_dealer',
    'status.appointment_made',
    end ?? 'status.closed_sale',
  ] as const;
  const at = steps.findIndex((key) => picklistValue(key) === status);
  return steps.map((key, i) => ({ label: label(key, locale), current: i === at, done: i < at }));
}

const VIEW_LABELS: Readonly<Record<Exclude<ViewName, 'all'>, LexiconKey>> = {
  assigned: 'view.assigned',
  not_yet_managed: 'view.not_yet_managed',
  in_progress: 'view.in_progress',
  closed_sale: 'view.closed_sale',
  closed_no_sale: 'view.closed_no_sale',
  lost_sale: 'view.lost_sale',
};
const viewLabel = (view: ViewName, locale: Locale): string =>
  view === 'all'
    ? label('screen.view_all', locale)
    : `${label('screen.view_prefix', locale)} ${label(VIEW_LABELS[view], locale)}`;

const attemptsOf = (record: OrgRecord): number =>
  ([1, 2, 3, 4, 5] as const).filter((no) => record[apiName(`qualification.attempt_${no}`)] === true).length;

/** R72–R77. */
function isIn(view: ViewName, record: OrgRecord): boolean {
  const status = record[apiName('contact.status')];
  const assigned = status === picklistValue('status.assigned_to_dealer');
  switch (view) {
    case 'all':
      return true;
    case 'assigned':
      return assigned;
    case 'not_yet_managed':
      return assigned && attemptsOf(record) === 0;
    case 'in_progress':
      return assigned && attemptsOf(record) > 0;
    case 'closed_sale':
      return (
        status === picklistValue('status.closed_sale') || status === picklistValue('status.appointment_made')
      );
    case 'closed_no_sale':
      return record[apiName('qualification.close_reason')] !== null;
    case 'lost_sale':
      return status === picklistValue('status.lost_sale');
  }
}

interface Column {
  readonly apiName: string;
  readonly label: LexiconKey;
  readonly sort: (record: OrgRecord) => string | number;
  readonly shown: (record: OrgRecord, looks: Looks) => string;
}
const plain = (key: FieldKey, column: LexiconKey): Column => ({
  apiName: apiName(key),
  label: column,
  sort: (record) => String(record[apiName(key)] ?? ''),
  shown: (record, looks) => shown(field(key), record[apiName(key)] ?? null, looks),
});

export const isView = (name: string): name is ViewName => VIEWS.some((view) => view === name);

/** A list view (R72–R77) as Salesforce sorts it: the newest first unless asked otherwise. */
export function listView(
  store: OrgStore,
  view: ViewName,
  sort: { readonly by: string; readonly down: boolean },
  looks: Looks,
): ListView {
  const now = store.now();
  const columns: readonly Column[] = [
    plain('request.lead_name', 'column.lead_name'),
    {
      apiName: 'CreatedDate',
      label: 'column.created',
      sort: (record) => String(record['CreatedDate']),
      shown: (record) => moment(String(record['CreatedDate']), looks),
    },
    plain('contact.status', 'column.status'),
    plain('contact.source', 'column.source'),
    plain('contact.campaign', 'column.campaign'),
    {
      apiName: 'AttemptsDone__c',
      label: 'column.attempts_done',
      sort: attemptsOf,
      shown: (record) => String(attemptsOf(record)),
    },
    {
      apiName: 'DaysSinceCreation__c',
      label: 'column.days_since_creation',
      sort: (record) => daysSince(record, now),
      shown: (record) => String(daysSince(record, now)),
    },
  ];
  const by = columns.find(({ apiName: name }) => name === sort.by) ?? columns[1];
  const sign = sort.down ? -1 : 1;
  const rows = store
    .seenBy(looks.user)
    .filter((record) => isIn(view, record))
    .toSorted((a, b) => {
      const [x, y] = by === undefined ? [0, 0] : [by.sort(a), by.sort(b)];
      return x < y ? -sign : x > y ? sign : a.Id < b.Id ? -1 : 1;
    });
  return {
    view,
    label: viewLabel(view, looks.locale),
    views: VIEWS.map((name) => ({ name, label: viewLabel(name, looks.locale) })),
    columns: columns.map((column) => ({ apiName: column.apiName, label: label(column.label, looks.locale) })),
    rows: rows.map((record) => ({
      id: record.Id,
      href: pagePaths.record(record.Id),
      cells: Object.fromEntries(columns.map((column) => [column.apiName, column.shown(record, looks)])),
    })),
    sort: { by: by?.apiName ?? 'CreatedDate', down: sort.down },
  };
}
