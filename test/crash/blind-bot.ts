import { startPitlane } from '@pitlane/bot/app';
import { readConfig } from '@pitlane/bot/config';

/**
 * The bot without its look at the channel's history: the counter-proof of the crash test. With it, a post whose
 * answer was lost must be sent twice.
 */
await startPitlane(readConfig(process.env), {
  slack: (real) => ({ ...real, posted: async () => new Map() }),
});
console.log('Pitlane is ready');
