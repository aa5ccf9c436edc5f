/** Date, time, and both together, in the acting person's way of writing them. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { plain } from '../blocks/Rich.tsx';
import { useDesk } from '../context.ts';
import { dayKey, formatter, wallTime, wallToEpoch } from '../format/date.ts';
import { Calendar } from './Calendar.tsx';
import type { FieldProps } from './Interactive.tsx';
import { type ChoiceGroup, Picker } from './Picker.tsx';
import { Popup } from './Popup.tsx';

const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);

function DateButton(props: {
  id?: string | undefined;
  name?: string | undefined;
  invalid?: boolean | undefined;
  value: string | null;
  placeholder: string;
  onChoose(date: string): void;
}) {
  const { reader, now } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shown = props.value
    ? formatter(
        { locale: reader.locale, tz: 'UTC' },
        {
          weekday: 'short',
          year: 'numeric',
          month: 'short',
          day: 'numeric',
        },
      ).format(utc(props.value))
    : undefined;
  return (
    <div class="picker">
      <button
        ref={anchor}
        id={props.id}
        type="button"
        class="select date"
        data-action={props.name}
        data-value={props.value ?? ''}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-invalid={props.invalid}
        aria-label={props.id ? undefined : `${props.placeholder} ${shown ?? ''}`}
        onClick={() => setOpen(!open)}
      >
        <span class={shown ? '' : 'placeholder'}>{shown ?? props.placeholder}</span>
        <svg viewBox="0 0 20 20" width="16" height="16" class="icon" aria-hidden="true">
          <rect x="2.5" y="4" width="15" height="13" rx="2.5" />
          <path d="M2.5 8h15M6.5 2v4M13.5 2v4" />
        </svg>
      </button>
      {open && (
        <Popup anchor={anchor} onClose={() => setOpen(false)}>
          <Calendar
            value={props.value ?? dayKey(now() / 1000, reader.tz)}
            onChoose={(date) => {
              setOpen(false);
              anchor.current?.focus();
              props.onChoose(date);
            }}
          />
        </Popup>
      )}
    </div>
  );
}

const stepMinutes = 15;

function TimePicker(props: {
  id?: string | undefined;
  name?: string | undefined;
  invalid?: boolean | undefined;
  value: string | null;
  placeholder: string;
  onChoose(time: string): void;
}) {
  const { reader, now } = useDesk();
  const label = (time: string) =>
    formatter({ locale: reader.locale, tz: 'UTC' }, { hour: 'numeric', minute: '2-digit' }).format(
      Date.parse(`2000-01-01T${time}:00Z`),
    );
  const groups = useMemo((): ChoiceGroup[] => {
    const times = Array.from({ length: (24 * 60) / stepMinutes }, (_, i) =>
      wallTime(i * stepMinutes * 60, 'UTC'),
    );
    if (props.value && !times.includes(props.value)) times.push(props.value);
    return [
      {
        choices: times.sort().map((time) => ({ id: time, label: label(time), ...alias(time, label(time)) })),
      },
    ];
  }, [props.value, reader.locale]);
  // A time between the steps may be typed: the search box offers exactly what was meant.
  return (
    <Picker
      id={props.id}
      name={props.name}
      invalid={props.invalid}
      placeholder={props.placeholder}
      chosen={props.value ? [{ id: props.value, label: label(props.value) }] : []}
      groups={groups}
      typed={(text) => {
        const match = /^([01]?\d|2[0-3])[:.h時]?([0-5]\d)分?$/.exec(text.normalize('NFKC').trim());
        if (!match) return undefined;
        const time = `${match[1]?.padStart(2, '0')}:${match[2]}`;
        return { id: time, label: label(time), ...alias(time, label(time)) };
      }}
      near={wallTime(now() / 1000, reader.tz).replace(/\d\d$/, '00')}
      onChoose={([time]) => time && props.onChoose(time)}
    />
  );
}

/** Where the written form differs (2:30 PM), the 24-hour form stands beside it and can be searched. */
const alias = (time: string, label: string) => (label.padStart(5, '0') === time ? {} : { note: time });

export function DateField({ element, state, inputId, invalid, change }: FieldProps) {
  const { say } = useDesk();
  return (
    <DateButton
      id={inputId}
      name={element.action_id}
      invalid={invalid}
      value={state.selected_date ?? null}
      placeholder={plain(element.placeholder) || say('chooseDate')}
      onChoose={(date) => change({ type: element.type, selected_date: date })}
    />
  );
}

export function TimeField({ element, state, inputId, invalid, change }: FieldProps) {
  const { say } = useDesk();
  return (
    <TimePicker
      id={inputId}
      name={element.action_id}
      invalid={invalid}
      value={state.selected_time ?? null}
      placeholder={plain(element.placeholder) || say('chooseTime')}
      onChoose={(time) => change({ type: element.type, selected_time: time })}
    />
  );
}

/** Date and time in the acting person's zone; the value is epoch seconds, there once both are chosen. */
export function DateTimeField({ element, state, inputId, invalid, change }: FieldProps) {
  const { say, reader } = useDesk();
  const at = state.selected_date_time ?? null;
  const [half, setHalf] = useState<{ date: string | null; time: string | null }>({ date: null, time: null });
  const date = at === null ? half.date : dayKey(at, reader.tz);
  const time = at === null ? half.time : wallTime(at, reader.tz);
  const put = (next: { date: string | null; time: string | null }) => {
    setHalf(next);
    if (!next.date || !next.time) return;
    change({ type: element.type, selected_date_time: wallToEpoch(next.date, next.time, reader.tz) });
  };
  return (
    <div class="pair" data-action={element.action_id}>
      <DateButton
        id={inputId}
        invalid={invalid}
        value={date}
        placeholder={say('chooseDate')}
        onChoose={(d) => put({ date: d, time })}
      />
      <TimePicker
        invalid={invalid}
        value={time}
        placeholder={say('chooseTime')}
        onChoose={(t) => put({ date, time: t })}
      />
    </div>
  );
}
