import { startPitlane } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { PortError } from './server/http.ts';
import { DatabaseError } from './store/database/index.ts';

/** The bot as a process: starts, says where it is, ends on Ctrl-C after finishing what is under way. */
try {
  const pitlane = await startPitlane(readConfig(process.env));
  console.log(`Pitlane is ready: ${pitlane.url}`);
  const end = async () => {
    process.off('SIGINT', end).off('SIGTERM', end);
    await pitlane.stop();
    process.exit(0);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
} catch (error) {
  const known = error instanceof ConfigError || error instanceof PortError || error instanceof DatabaseError;
  console.error(known ? error.message : error);
  process.exit(1);
}
