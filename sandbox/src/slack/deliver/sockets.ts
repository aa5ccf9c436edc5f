import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AppAnswer, Parcel } from './deliver.ts';

const MAX_CONNECTIONS = 10;
/** The app's library ends a connection on which it hears no ping for 30 s. */
const PING_MS = 8000;

/** Socket Mode: tickets, connections, envelopes and their acknowledgements. */
export class Sockets {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #open: WebSocket[] = [];
  readonly #waiting = new Map<string, { socket: WebSocket; settle(answer: AppAnswer): void }>();
  readonly #appId: string;
  readonly #onChange: () => void;
  #turn = 0;

  constructor(appId: string, onChange: () => void) {
    this.#appId = appId;
    this.#onChange = onChange;
  }

  get count(): number {
    return this.#open.length;
  }

  /** An address that is good for one connection. @param base `http://127.0.0.1:PORT` */
  newUrl(base: string): string {
    const ticket = randomBytes(16).toString('hex');
    this.#tickets.add(ticket);
    return `${base.replace(/^http/, 'ws')}/_ws/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ticket = url.searchParams.get('ticket') ?? '';
    if (!url.pathname.startsWith('/_ws') || !this.#tickets.delete(ticket) || this.count >= MAX_CONNECTIONS) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws));
  }

  #accept(ws: WebSocket): void {
    this.#open.push(ws);
    const ping = setInterval(() => ws.ping(), PING_MS).unref();
    ws.on('message', (data) => this.#hear((data as Buffer).toString()));
    ws.on('error', () => ws.terminate());
    ws.on('close', () => {
      clearInterval(ping);
      this.#forget(ws);
      for (const [id, { socket, settle }] of this.#waiting) {
        if (socket !== ws) continue;
        this.#waiting.delete(id);
        settle({ kind: 'not_connected', detail: 'the connection closed' });
      }
    });
    ws.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.count,
        debug_info: { host: 'sandbox', approximate_connection_time: 3600 },
        connection_info: { app_id: this.#appId },
      }),
    );
    this.#onChange();
  }

  #forget(ws: WebSocket): void {
    const at = this.#open.indexOf(ws);
    if (at < 0) return;
    this.#open.splice(at, 1);
    this.#onChange();
  }

  #hear(text: string): void {
    let message: { envelope_id?: unknown; payload?: unknown };
    try {
      message = JSON.parse(text) as typeof message;
    } catch {
      return;
    }
    const waiting = this.#waiting.get(String(message.envelope_id));
    if (!waiting) return;
    this.#waiting.delete(String(message.envelope_id));
    const { payload } = message;
    const empty = typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0;
    waiting.settle({ kind: 'answered', payload: empty ? undefined : payload });
  }

  /** Sends a parcel over the next connection in turn. Never throws. */
  send(parcel: Parcel, timeoutMs: number): Promise<AppAnswer> {
    const ws = this.#open[this.#turn++ % this.#open.length];
    if (!ws) return Promise.resolve({ kind: 'not_connected', detail: 'no connection' });
    const id = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        resolve({ kind: 'timeout' });
      }, timeoutMs);
      this.#waiting.set(id, {
        socket: ws,
        settle(answer) {
          clearTimeout(timer);
          resolve(answer);
        },
      });
      ws.send(
        JSON.stringify({
          envelope_id: id,
          type: parcel.kind,
          accepts_response_payload: parcel.kind !== 'events_api',
          payload: parcel.payload,
          ...(parcel.kind === 'events_api'
            ? { retry_attempt: parcel.retry?.num ?? 0, retry_reason: parcel.retry?.reason ?? '' }
            : {}),
        }),
      );
    });
  }

  /** Asks every connection to be renewed; nothing more is sent on them. @returns how many */
  refresh(): number {
    const leaving = this.#open.splice(0);
    for (const ws of leaving) {
      ws.send(
        JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'sandbox' } }),
      );
    }
    this.#onChange();
    return leaving.length;
  }

  close(): void {
    for (const ws of this.#server.clients) ws.terminate();
    this.#server.close();
  }
}
