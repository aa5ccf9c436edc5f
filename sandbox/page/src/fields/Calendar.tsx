/** One month to choose a day from. Arrow keys move by day and week, Page keys by month. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../context.ts';
import { dayKey, formatter } from '../format/date.ts';

const dayMs = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The days of the month's grid, from the first day of the week on. @param month YYYY-MM @param first 0 = Sunday */
export function monthGrid(month: string, first: number): string[] {
  const start = utc(`${month}-01`);
  const lead = (new Date(start).getUTCDay() - first + 7) % 7;
  return Array.from({ length: 42 }, (_, i) => iso(start + (i - lead) * dayMs));
}

/** The same day in another month, or that month's last day. */
export function addMonths(date: string, n: number): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(y, m - 1 + n + 1, 0));
  return iso(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(d, last.getUTCDate())));
}

const keys: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function Calendar({ value, onChoose }: { value: string; onChoose(date: string): void }) {
  const { reader, say, now } = useDesk();
  const [day, setDay] = useState(value);
  const grid = useRef<HTMLDivElement>(null);
  // Weeks begin on Sunday in Japan and on Monday in the European dealerships.
  const first = /^(?:ja|en-US)/.test(reader.locale) ? 0 : 1;
  const month = day.slice(0, 7);
  const today = dayKey(now() / 1000, reader.tz);
  const write = (date: string, options: Intl.DateTimeFormatOptions) =>
    formatter({ locale: reader.locale, tz: 'UTC' }, options).format(utc(date));
  useLayoutEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-date="${day}"]`)?.focus();
  }, [day]);
  const key = (event: KeyboardEvent) => {
    const step = keys[event.key];
    const page = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (!step && !page) return;
    event.preventDefault();
    setDay(step ? iso(utc(day) + step * dayMs) : addMonths(day, page));
  };
  const days = monthGrid(month, first);
  return (
    <div class="calendar" role="dialog" aria-label={say('chooseDate')} onKeyDown={key}>
      <div class="month">
        <button type="button" aria-label={say('previousMonth')} onClick={() => setDay(addMonths(day, -1))}>
          ‹
        </button>
        <strong aria-live="polite">{write(day, { year: 'numeric', month: 'long' })}</strong>
        <button type="button" aria-label={say('nextMonth')} onClick={() => setDay(addMonths(day, 1))}>
          ›
        </button>
      </div>
      <div class="days" ref={grid}>
        {days.slice(0, 7).map((d) => (
          <span key={d} class="weekday" aria-hidden="true">
            {write(d, { weekday: 'narrow' })}
          </span>
        ))}
        {days.map((d) => (
          <button
            key={d}
            type="button"
            data-date={d}
            data-focus={d === day || undefined}
            tabIndex={d === day ? 0 : -1}
            class={`${d.startsWith(month) ? '' : 'other'} ${d === today ? 'today' : ''}`}
            aria-pressed={d === value}
            aria-label={write(d, { dateStyle: 'full' })}
            onClick={() => onChoose(d)}
          >
            {Number(d.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}
