/** A refusal in Slack's form: `ok: false`, a code, perhaps more. */
export class Refusal extends Error {
  readonly code: string;
  readonly extra: Record<string, unknown>;
  /** HTTP status; Slack answers refusals with 200. */
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(
    code: string,
    extra: Record<string, unknown> = {},
    http: { status?: number; headers?: Record<string, string> } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.extra = extra;
    this.status = http.status ?? 200;
    this.headers = http.headers ?? {};
  }
}

/** A refusal that lists what is wrong, as Slack lists it under `response_metadata`. */
export function refusalWith(code: string, messages: string[]): Refusal {
  return new Refusal(code, { response_metadata: { messages }, errors: messages });
}

/** What the control API refuses: somebody asked for what a person could not do here. */
export class ControlError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'ControlError';
    this.code = code;
    this.status = status;
  }
}
