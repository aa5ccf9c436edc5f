import { type DestinationStream, pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * What an error says, without what it quotes: Prisma's errors about a query hold the query, and with it whatever
 * was to be written about a customer. Its first line says which query, its last what is wrong with it.
 */
export function unquoted(message: unknown): unknown {
  if (typeof message !== 'string') return message;
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  return /^Invalid `.*` invocation/u.test(first) && lines.length > 1 ? `${first} ${last}` : message;
}

/** Where it happened; a stack begins with the message, which is logged by itself. */
const places = (stack: unknown): unknown =>
  typeof stack === 'string'
    ? stack
        .split('\n')
        .filter((line) => /^\s+at /u.test(line))
        .join('\n')
    : stack;

/**
 * One JSON line an event. Callers log ids and codes; the paths and serializers are a second net, should a library's
 * error carry a request along.
 * @param to where the lines go; the process's standard output when absent
 */
export function createLog(level: string, to?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    serializers: { message: unquoted, stack: places },
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
  };
  return to ? pino(options, to) : pino(options);
}
