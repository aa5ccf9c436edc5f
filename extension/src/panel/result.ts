import {
  formatLocal,
  label,
  type LeadPage,
  type Locale,
  type PageAction,
  statusName,
} from '@pitlane/core/panel/index';
import type { WriteRefusal, Written } from '../page/types.ts';
import type { Done } from '../shared/messages.ts';
import { type Say, speak, type Speech } from './say.ts';

/** What came of a click, in words; read aloud as it comes. */
export interface Said {
  readonly tone: 'good' | 'care' | 'bad';
  readonly lines: readonly string[];
  /** What may be tried again in Salesforce; null: nothing. */
  readonly retry: PageAction | null;
}

type AttemptBox = Extract<PageAction, { kind: 'attempt' }>['no'];

/**
 * What Salesforce shows after a write: that is said, and nothing is presumed (U4).
 * @param box the one that an attempt was to tick; null: none, or not known
 */
export function writtenWords(
  written: Written,
  action: PageAction,
  speech: Speech,
  box: AttemptBox = null,
): Said {
  const say = speak(speech);
  if (written.ok) {
    const what = shown(action, written.page, speech, say);
    const line = written.changed ? say.t('panel.sf_stored', { what }) : say.t('panel.sf_there');
    return { tone: 'good', lines: [line], retry: null };
  }
  const { refusal } = written;
  // R60: what may have been saved all the same is tried again with its own box, never with the next one.
  const same =
    action.kind === 'attempt' && UNSURE.has(refusal.why) ? { ...action, no: action.no ?? box } : action;
  const again = AGAIN.has(refusal.why) ? same : null;
  const full = refusal.why === 'plan' && refusal.plan === 'no_free_box';
  return {
    tone: full ? 'care' : 'bad',
    lines: [refusalWords(refusal, speech.locale, say)],
    retry: again,
  };
}

/** What may come right by itself or by the person's hand. */
const AGAIN: ReadonlySet<WriteRefusal['why']> = new Set<WriteRefusal['why']>([
  'moved',
  'not_ready',
  'signed_out',
  'busy',
  'editing',
  'cancelled',
  'missing',
  'salesforce',
  'not_stored',
  'slow',
  'account',
]);

/** After these nobody knows whether Salesforce has it. */
const UNSURE: ReadonlySet<WriteRefusal['why']> = new Set<WriteRefusal['why']>([
  'moved',
  'signed_out',
  'not_stored',
  'slow',
]);

function shown(action: PageAction, page: LeadPage, { locale, zone, now }: Speech, say: Say): string {
  if (action.kind === 'attempt') {
    const last = page.lead.attempts.filter(({ done }) => done).at(-1);
    const at = last?.at ?? null;
    return say.t('panel.sf_attempt', {
      n: last?.no ?? '',
      at: at === null ? '' : formatLocal(locale, zone, at, 'datetime', now),
    });
  }
  const { status, appointmentAt, recontactAt } = page.lead.values;
  const moment =
    action.kind === 'appointment' ? appointmentAt : action.kind.includes('recontact') ? recontactAt : null;
  return say.list([...(status ? [statusName(status, locale)] : []), ...(moment ? [say.when(moment)] : [])]);
}

export function refusalWords(refusal: WriteRefusal, locale: Locale, say: Say): string {
  switch (refusal.why) {
    case 'org':
      return say.t('panel.other_org');
    case 'account':
      return say.t('panel.other_account', { account: refusal.shown ?? '—' });
    case 'moved':
      return say.t('panel.sf_moved');
    case 'not_ready':
      return say.t('panel.sf_not_ready');
    case 'signed_out':
      return say.t('panel.sf_expired');
    case 'busy':
      return say.t('panel.working');
    case 'editing':
      return say.t('panel.sf_busy');
    case 'cancelled':
      return say.t('panel.sf_cancelled');
    case 'slow':
      return say.t('panel.sf_slow');
    case 'plan':
      return planWords(refusal.plan, say);
    case 'missing':
      return say.t('panel.sf_point', {
        what: say.list(refusal.controls.map(({ key, labels }) => labels[0] ?? label(key, locale))),
      });
    case 'salesforce': {
      const text = refusal.text.trim();
      return text === '' ? say.t('panel.sf_refused_bare') : say.t('panel.sf_refused', { text });
    }
    case 'not_stored':
      return say.t('panel.sf_not_shown', {
        what: say.list(refusal.fields.map((field) => label(field, locale))),
      });
  }
}

function planWords(plan: Extract<WriteRefusal, { why: 'plan' }>['plan'], say: Say): string {
  if (plan === 'no_free_box') return say.t('panel.sf_no_box');
  const code = { final: 'final', not_closed: 'not_recontact', vin: 'vin_invalid' } as const;
  return say.refusal({ code: code[plan], params: {} });
}

/** What the bot made of a deed; `kept`: it has it, or will. */
export function keptWords(done: Done, words: string, say: Say): Said & { readonly kept: boolean } {
  if (done.state === 'queued')
    return { tone: 'care', lines: [words, say.t('panel.queued_now')], retry: null, kept: true };
  const text = done.state === 'failed' ? done.text : done.answer.ok ? null : done.answer.text;
  return text === null
    ? { tone: 'good', lines: [words], retry: null, kept: true }
    : { tone: 'bad', lines: [say.t('panel.not_done', { text })], retry: null, kept: false };
}
