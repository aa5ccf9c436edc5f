import { describeExplanation } from '../assignment/describe.ts';
import type { Locale } from '../dealership/types.ts';
import type { LeadEvent } from '../lead/events.ts';
import type { Explanation, Responsible } from '../lead/types.ts';
import { reasonName, statusName } from '../messages/names.ts';
import { t } from '../messages/t.ts';
import type { EpochMs } from '../time/types.ts';

/** One event of a lead in words. No personal data of customers. */
export interface AuditLine {
  /** When it really happened. */
  readonly at: EpochMs;
  /** When it was recorded, where that was another minute (X51); else null. */
  readonly recordedAt: EpochMs | null;
  readonly who: string;
  readonly what: string;
  /** U14: why that person, with each assignment; else null. */
  readonly why: string | null;
  /** U12: it was taken back afterwards. */
  readonly undone: boolean;
}

export interface AuditWords {
  readonly locale: Locale;
  /** A colleague's display name by id. */
  readonly nameOf: (personId: string) => string;
  /** An instant in the dealership's zone. */
  readonly say: (at: EpochMs) => string;
}

/** Everything that was done with a lead, in the order it was recorded (R32, U14): by whom, when, undone or not. */
export function auditLines(events: readonly LeadEvent[], words: AuditWords): readonly AuditLine[] {
  const undone = new Set(events.flatMap((e) => (e.type === 'undone' ? [e.actionId] : [])));
  return events.map((event) => {
    const real = realTime(event);
    return {
      at: real,
      recordedAt: Math.abs(event.at - real) < MINUTE ? null : event.at,
      who: whoOf(event, words),
      what: whatOf(event, words),
      why: 'explanation' in event ? whyOf(event.explanation, words) : null,
      undone: event.type !== 'undone' && event.actionId !== undefined && undone.has(event.actionId),
    };
  });
}
const MINUTE = 60_000;

const realTime = (event: LeadEvent): EpochMs =>
  event.type === 'contact_logged' ? event.contact.at : event.at;

function whoOf({ by }: LeadEvent, { nameOf }: AuditWords): string {
  if (by.kind === 'person') return nameOf(by.personId);
  // Names of products: the same in every language.
  return by.kind === 'salesforce' ? 'Salesforce' : 'Pitlane';
}

const whyOf = (explanation: Explanation, { locale, nameOf }: AuditWords): string | null => {
  const why = describeExplanation(explanation, locale, nameOf);
  return why === '' ? null : t(locale, 'audit.why', { why });
};

function given({ personId, held }: Responsible, { locale, nameOf }: AuditWords): string {
  const name = nameOf(personId);
  return held
    ? t(locale, 'audit.held', { name, reason: t(locale, `hold.${held}`) })
    : t(locale, 'audit.assigned', { name });
}

function whatOf(event: LeadEvent, words: AuditWords): string {
  const { locale, nameOf, say } = words;
  switch (event.type) {
    case 'received':
      return [
        t(locale, 'audit.received', {
          origin: t(locale, `origin.${event.facts.origin}`),
          name: nameOf(event.responsible.personId),
        }),
        ...(event.responsible.held ? [given(event.responsible, words)] : []),
      ].join(' · ');
    case 'assigned':
      return given(event.responsible, words);
    case 'given_back':
      return t(locale, 'audit.given_back', { reason: t(locale, `notmine.${event.reason}`) });
    case 'contact_logged': {
      const { direction, channel, outcome } = event.contact;
      const parts = [
        t(locale, `direction.${direction}`),
        t(locale, `channel.${channel}`),
        t(locale, `outcome.${outcome}`),
      ];
      return parts.join(' · ');
    }
    case 'appointment_made': {
      const { at } = event.appointment;
      return at === null
        ? t(locale, 'audit.appointment_undated')
        : t(locale, 'audit.appointment', { at: say(at) });
    }
    case 'sale_closed':
      return statusName('closed_sale', locale);
    case 'no_sale_closed': {
      const { reason, recontactAt } = event;
      return [
        statusName('closed_no_sale', locale),
        reasonName(reason, locale),
        ...(recontactAt === null ? [] : [t(locale, 'audit.recontact_changed', { at: say(recontactAt) })]),
      ].join(' · ');
    }
    case 'recontact_changed':
      return t(locale, 'audit.recontact_changed', { at: say(event.recontactAt) });
    case 'mirrored':
      return t(locale, 'audit.mirrored', { status: statusName(event.status, locale) });
    case 'test_or_spam_settled':
      return t(locale, `audit.settled_${event.what}`);
    case 'warned':
      return t(locale, 'audit.warned', { name: nameOf(event.personId) });
    default:
      return t(locale, `audit.${PLAIN[event.type]}`);
  }
}

/** Events whose words need nothing else. */
const PLAIN = {
  taken: 'taken',
  linked: 'linked',
  recontact_opened: 'recontact_opened',
  facts_changed: 'facts',
  noted: 'noted',
  intent_dropped: 'intent_dropped',
  intent_conflicted: 'intent_conflicted',
  undone: 'undid',
  calling: 'calling',
  master_found: 'master',
} as const;
