import type { LeadPage, Locale, PageAction } from '@pitlane/core/panel/index';
import type { PanelAct } from '@pitlane/core/link/index';
import type { PageState } from '../page/types.ts';
import type { Opened, Status } from '../shared/messages.ts';
import type { Draft } from './draft.ts';
import type { Said } from './result.ts';

/** All that the panel draws from. */
export interface PanelState {
  /** null: not asked yet. */
  readonly status: Status | null;
  readonly pageState: PageState;
  readonly page: LeadPage | null;
  readonly opened: Opened | null;
  /** The bot did not answer when it was last asked; what it said before that stands. */
  readonly silent: boolean;
  /** When the bot last told of this lead, UTC milliseconds; null: not yet. */
  readonly heardAt: number | null;
  readonly draft: Draft;
  /** The browser has no room for drafts. */
  readonly draftLost: boolean;
  /** A deed is under way; `person`: Salesforce's form waits for the person, with the wish for the customer's mail. */
  readonly busy: null | { readonly at: 'working' | 'person'; readonly mails: boolean | null };
  readonly said: Said | null;
  /** Goes up with every result, so that the same words are read aloud again. */
  readonly saidNo: number;
  readonly now: number;
  readonly languages: readonly Locale[];
  readonly pinWrong: boolean;
}

/** What a click does: kept by the bot, written into Salesforce, or both. */
export interface Deed {
  readonly act: PanelAct | null;
  readonly action: PageAction | null;
  /** The words of a success. */
  readonly done: string;
  /** The words while Salesforce has not taken it; left out: those of a success hold without Salesforce. */
  readonly kept?: string;
  /** Whether the draft is used up by it. */
  readonly clears: boolean;
}
