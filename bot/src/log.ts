import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * One JSON line an event. Callers log ids and codes; these paths are a second net, should a library's error
 * carry a request along.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        '*.token',
        '*.headers',
        '*.config',
        '*.data',
        'err.config',
        'err.data',
        'err.original',
        'err.original.config',
      ],
      remove: true,
    },
  });
}
