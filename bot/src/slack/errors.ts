import { ErrorCode } from '@slack/web-api';

/**
 * The one boundary where Slack's errors get their meaning.
 * - `later`: surely not accepted; try again after `afterMs`
 * - `doubt`: may have been accepted; look before trying again
 * - `gone`: the place does not exist for us any more; give up and say so
 * - `broken`: our own message or set-up is wrong; give up, alarm
 */
export type Failure =
  | { readonly kind: 'later'; readonly code: string; readonly afterMs: number }
  | { readonly kind: 'doubt'; readonly code: string }
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'broken'; readonly code: string };

const GONE = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);
const DOUBT = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
/** An operator must mend these; meanwhile nothing is given up. */
const WAIT = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'missing_scope',
  'restricted_action',
  'ekm_access_denied',
]);

interface SlackError {
  code?: string;
  retryAfter?: number;
  data?: { error?: string };
}

export function failureOf(error: unknown): Failure {
  const e = (typeof error === 'object' && error !== null ? error : {}) as SlackError;
  switch (e.code) {
    case ErrorCode.RateLimitedError:
      return { kind: 'later', code: 'ratelimited', afterMs: (e.retryAfter ?? 1) * 1000 };
    case ErrorCode.PlatformError: {
      const code = e.data?.error ?? 'unknown_error';
      if (code === 'ratelimited') return { kind: 'later', code, afterMs: 1000 };
      if (WAIT.has(code)) return { kind: 'later', code, afterMs: 60_000 };
      if (GONE.has(code)) return { kind: 'gone', code };
      if (DOUBT.has(code)) return { kind: 'doubt', code };
      return { kind: 'broken', code };
    }
    default:
      // No answer, or one that is not Slack's: the request may have arrived all the same.
      return { kind: 'doubt', code: e.code ?? 'no_answer' };
  }
}

/** A call to Slack failed. Whatever else is thrown on a message's way is our own doing, not Slack's. */
export class SlackFault extends Error {
  readonly failure: Failure;
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'no answer', { cause });
    this.failure = failureOf(cause);
  }
}

/** The answer of a call to Slack; its failure as a `SlackFault`. */
export async function answerOf<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw new SlackFault(error);
  }
}
