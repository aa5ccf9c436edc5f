import { loadWords, type Locale } from '@pitlane/core/panel/index';
import { seam } from '../shared/seam.ts';
import { hear, send } from '../shared/send.ts';
import { mountList } from './mount.ts';

// The words came with their own script; this one's messages know nothing of them yet.
const shared = seam();
for (const [locale, pack] of Object.entries(shared.words ?? {})) loadWords(locale as Locale, pack.words);
shared.list = {
  mountList: (place) => mountList(place, { send, hear, doc: document, now: () => Date.now() }),
};
