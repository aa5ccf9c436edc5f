/** An instant: milliseconds since 1970 in UTC. */
export type EpochMs = number;
/** An IANA zone name, e.g. `Europe/Madrid`. */
export type Zone = string;
/** A day of the dealership's calendar, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A time of day, `HH:MM`; `24:00` is allowed as an end. */
export type LocalTime = string;

export interface Block {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** ISO: Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a dealership answers. `special` days win over week, holidays and closures. */
export interface OpeningHours {
  readonly zone: Zone;
  readonly week: Partial<Record<Weekday, readonly Block[]>>;
  readonly holidays: readonly { readonly date: LocalDate; readonly name: string }[];
  /** Both days count. */
  readonly closures: readonly { readonly from: LocalDate; readonly to: LocalDate; readonly name: string }[];
  /** Half days and extra openings. */
  readonly special: readonly {
    readonly date: LocalDate;
    readonly blocks: readonly Block[];
    readonly name: string;
  }[];
}
