import type { Told } from '../shared/messages.ts';
import type { LanguagePack, Send } from '../shared/seam.ts';
import type { RecordPage, RecordPlace } from '../page/types.ts';
import type { Locale } from '@pitlane/core/panel/index';

/** All that the panel needs of the world; tests and the gallery bring their own. */
export interface Ports {
  readonly place: RecordPlace;
  readonly page: RecordPage;
  readonly send: Send;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** IANA zone of the browser, for who is not linked. */
  readonly zone: string;
  /** @returns stops hearing */
  readonly hear: (listener: (told: Told) => void) => () => void;
  /** Languages that are here already. */
  readonly packs: () => Readonly<Partial<Record<Locale, LanguagePack>>>;
  /** Puts text on the clipboard; false: the browser did not let us. */
  readonly copy: (text: string) => Promise<boolean>;
}
