import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackMode } from '../config.ts';
import { type Log, unquoted } from '../log.ts';

export interface BoltParts {
  readonly app: App;
  /** Answers Slack's signed HTTP requests; null in Socket Mode. */
  readonly requestListener: RequestListener | null;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Bolt's own lines, at our level, without the requests it would print at debug. */
const boltLogger = (log: Log) => ({
  debug: () => {},
  info: () => {},
  warn: (...m: unknown[]) => log.warn({ from: 'bolt' }, String(m[0])),
  error: (...m: unknown[]) =>
    log.error({ from: 'bolt' }, String(unquoted(m[0] instanceof Error ? m[0].message : String(m[0])))),
  setLevel: () => {},
  getLevel: () => LogLevel.WARN,
  setName: () => {},
});

/** Bolt over signed HTTP (inside our own server) or over Socket Mode (no inbound port). */
export function createBolt(o: { mode: SlackMode; apiUrl: string | undefined; log: Log }): BoltParts {
  const logger = boltLogger(o.log);
  const clientOptions = {
    ...(o.apiUrl ? { slackApiUrl: o.apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: 5_000,
    rejectRateLimitedCalls: true,
  };
  const make = (receiver: Receiver) =>
    new App({ token: o.mode.botToken, receiver, logger, clientOptions, deferInitialization: true });

  if (o.mode.mode === 'http') {
    const receiver = new HTTPReceiver({
      signingSecret: o.mode.signingSecret,
      endpoints: ['/slack/events'],
      logger,
      bodyLimit: 1024 * 1024,
    });
    const app = make(receiver);
    return {
      app,
      requestListener: receiver.requestListener,
      start: () => app.init(),
      stop: async () => {},
    };
  }
  const receiver = new SocketModeReceiver({
    appToken: o.mode.appToken,
    logger,
    installerOptions: { clientOptions },
  });
  const app = make(receiver);
  return {
    app,
    requestListener: null,
    start: async () => {
      await app.init();
      await receiver.start();
    },
    stop: () => receiver.stop(),
  };
}
