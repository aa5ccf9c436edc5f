import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request the stand-in sent. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  /** The parsed body or the form's payload. */
  payload: Record<string, unknown>;
}

export interface TestApp {
  url: string;
  received: Received[];
  /** What the next requests are answered with, in order; then 200 and nothing. `never`: not at all. */
  answers: (object | string)[];
  /** Resolves with the first event of that type, past or coming, after `from` requests. */
  event(type: string, from?: number): Promise<Record<string, unknown>>;
  /** The trigger id of the last request. */
  triggerId(): string;
  stop(): Promise<void>;
}

function parse(type: string, body: string): Record<string, unknown> {
  if (type.includes('json')) return JSON.parse(body) as Record<string, unknown>;
  const form = Object.fromEntries(new URLSearchParams(body));
  return form['payload'] ? (JSON.parse(form['payload']) as Record<string, unknown>) : form;
}

/** The plainest app: it notes what it gets and answers what it was told to. */
export async function startTestApp(): Promise<TestApp> {
  const received: Received[] = [];
  const answers: TestApp['answers'] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { headers } = request;
      received.push({ headers, body, payload: parse(headers['content-type'] ?? '', body) });
      for (const look of waiting) look();
      const answer = answers.shift();
      if (answer === 'never') return;
      if (answer === undefined) response.end();
      else if (typeof answer === 'string') response.end(answer);
      else if ('status' in answer && typeof answer.status === 'number') {
        response.writeHead(answer.status).end();
      } else {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    received,
    answers,
    event: (type, from = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const found = received
            .slice(from)
            .find((r) => (r.payload['event'] as { type?: string } | undefined)?.type === type);
          if (!found) return;
          waiting.delete(look);
          resolve(found.payload['event'] as Record<string, unknown>);
        };
        waiting.add(look);
        look();
      }),
    triggerId: () => String(received.at(-1)?.payload['trigger_id']),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
