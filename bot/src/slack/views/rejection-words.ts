import {
  actionLabel,
  type EpochMs,
  type Locale,
  type Rejection,
  staffName,
  t,
  TEXT_MAX,
  type Zone,
} from '@pitlane/core';
import { soon } from './when.ts';

/** A refusal of core's, with what its words may need. */
export interface RejectionProblem {
  readonly rejection: Rejection;
  /** A colleague's name by their id; empty or a dash when unknown. */
  readonly names: (personId: string) => string;
  /** In which zone its times are written; without it they are left out. */
  readonly zone?: Zone;
  readonly now?: EpochMs;
}

/** Plain words for a refusal: what is wrong and what to do. Plain text, not mrkdwn: callers escape. */
export function rejectionWords({ rejection, names, zone, now }: RejectionProblem, locale: Locale): string {
  const { code, params } = rejection;
  const personId = params['personId'];
  const name = typeof personId === 'string' ? names(personId) : '';
  const at = params['at'];
  const knownName = name !== '' && name !== '—';
  const knownTime = typeof at === 'number' && zone !== undefined && now !== undefined;
  const timed = code === 'time_in_past' || code === 'time_in_future';
  return t(locale, `rejection.${code}`, {
    known: (timed ? knownTime : knownName) ? 'yes' : 'no',
    name: knownName ? staffName(name, locale) : '',
    at: knownTime ? soon(at, locale, { zone, now }) : '',
    button: actionLabel('recontact', locale),
    max: typeof params['max'] === 'number' ? params['max'] : TEXT_MAX,
  });
}
