import * as z from 'zod';

const state = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.iso.date().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
});
const values = z.record(z.string(), z.record(z.string(), z.unknown()));

/** `view.state.values`, parsed: each of our fields is a block with one element. */
export class Fields {
  readonly #values: z.infer<typeof values>;
  constructor(given: unknown) {
    this.#values = values.parse(given);
  }
  #field(block: string) {
    return state.parse(Object.values(this.#values[block] ?? {})[0] ?? {});
  }
  /** The one field whose name begins so: a field that was shown anew for another choice has another name. */
  named(start: string): string {
    return Object.keys(this.#values).find((block) => block.startsWith(start)) ?? start;
  }
  text(block: string): string {
    return (this.#field(block).value ?? '').trim();
  }
  date(block: string): string | null {
    return this.#field(block).selected_date ?? null;
  }
  choice(block: string): string | null {
    return this.#field(block).selected_option?.value ?? null;
  }
  /** One of these, or null. */
  oneOf<T extends string>(block: string, offered: readonly T[]): T | null {
    const chosen = this.choice(block);
    return offered.find((o) => o === chosen) ?? null;
  }
  choices(block: string): readonly string[] {
    return (this.#field(block).selected_options ?? []).map((o) => o.value);
  }
  users(block: string): readonly string[] {
    return this.#field(block).selected_users ?? [];
  }
  conversation(block: string): string | null {
    return this.#field(block).selected_conversation ?? null;
  }
}
