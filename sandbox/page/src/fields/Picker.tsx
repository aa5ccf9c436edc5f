/** A list to choose from, with a search box when it is long; works by mouse, touch and keyboard alike. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDesk } from '../context.ts';
import { Popup } from './Popup.tsx';
import { useLookUp } from './useLookUp.ts';

export interface Choice {
  id: string;
  label: string;
  note?: string;
}

export interface ChoiceGroup {
  label?: string;
  choices: Choice[];
}

export interface PickerProps {
  id?: string | undefined;
  name?: string | undefined;
  invalid?: boolean | undefined;
  placeholder: string;
  chosen: Choice[];
  many?: boolean;
  max?: number | undefined;
  groups?: ChoiceGroup[] | undefined;
  lookUp?: ((text: string) => Promise<ChoiceGroup[]>) | undefined;
  minQuery?: number;
  clearable?: boolean;
  /** Reads a value that is typed rather than listed, such as 14:35. */
  typed?: (text: string) => Choice | undefined;
  /** Scrolls here when the list opens and nothing is chosen. */
  near?: string;
  onChoose(ids: string[]): void;
}

/** Lower case, no accents, full-width forms as half-width: how people search. */
const fold = (s: string) => s.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function filterGroups(groups: ChoiceGroup[], text: string): ChoiceGroup[] {
  const wanted = fold(text.trim());
  if (!wanted) return groups;
  return groups
    .map((g) => ({
      ...g,
      choices: g.choices.filter((c) => fold(`${c.label} ${c.note ?? ''}`).includes(wanted)),
    }))
    .filter((g) => g.choices.length > 0);
}

export function Picker(props: PickerProps) {
  const { say } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const listId = useId();
  const one = props.chosen[0];
  const remove = (id: string) => props.onChoose(props.chosen.filter((c) => c.id !== id).map((c) => c.id));
  return (
    <div class="picker">
      {props.many && props.chosen.length > 0 && (
        <div class="chips">
          {props.chosen.map((c) => (
            <button
              key={c.id}
              type="button"
              class="chip"
              aria-label={say('remove', { what: c.label })}
              onClick={() => remove(c.id)}
            >
              {c.label} <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
      <button
        ref={anchor}
        id={props.id}
        type="button"
        role="combobox"
        class="select"
        data-action={props.name}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={listId}
        aria-invalid={props.invalid}
        aria-label={props.id ? undefined : props.placeholder}
        aria-describedby={props.id ? `${props.id}-error ${props.id}-hint` : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span class={one && !props.many ? '' : 'placeholder'}>
          {one && !props.many ? one.label : props.placeholder}
        </span>
        <span aria-hidden="true" class="caret" />
      </button>
      {open && (
        <Popup anchor={anchor} wide onClose={() => setOpen(false)}>
          <List
            {...props}
            listId={listId}
            done={() => {
              setOpen(false);
              anchor.current?.focus();
            }}
          />
        </Popup>
      )}
    </div>
  );
}

function List(props: PickerProps & { listId: string; done(): void }) {
  const { say } = useDesk();
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const startAt = useRef(-1);
  const found = useLookUp(props.lookUp, text, props.minQuery ?? 0);
  const groups = useMemo(() => {
    if (props.lookUp) return found.groups ?? [];
    const own = props.typed?.(text);
    const listed = filterGroups(props.groups ?? [], text);
    const there = listed.some((g) => g.choices.some((c) => c.id === own?.id));
    return own && !there ? [{ choices: [own] }, ...listed] : listed;
  }, [props.groups, found.groups, text]);
  const flat = groups.flatMap((g) => g.choices);
  const chosen = new Set(props.chosen.map((c) => c.id));
  const total = (props.groups ?? []).reduce((n, g) => n + g.choices.length, 0);
  const searchable = Boolean(props.lookUp) || total > 7;
  useLayoutEffect(() => {
    const held = flat.findIndex((c) => chosen.has(c.id));
    const start = held >= 0 ? held : flat.findIndex((c) => c.id === props.near);
    setActive(start);
    startAt.current = start;
  }, []);
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[startAt.current]?.scrollIntoView({ block: 'center' });
  }, []);
  const choose = (choice: Choice) => {
    const has = chosen.has(choice.id);
    if (!props.many) {
      props.done();
      if (!has) props.onChoose([choice.id]);
      return;
    }
    const ids = props.chosen.map((c) => c.id);
    if (has) props.onChoose(ids.filter((id) => id !== choice.id));
    else if (!props.max || ids.length < props.max) props.onChoose([...ids, choice.id]);
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && flat.length) {
      event.preventDefault();
      const next = (Math.max(active, step > 0 ? -1 : 0) + step + flat.length) % flat.length;
      setActive(next);
      list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const choice = flat[active] ?? (text ? flat[0] : undefined);
      if (choice) choose(choice);
    }
    if (event.key === 'Tab') props.done();
  };
  const option = (n: number) => `${props.listId}-${n}`;
  const current = active >= 0 ? option(active) : undefined;
  let n = -1;
  const note =
    found.error ?? (found.busy ? say('searching') : found.short ? say('keepTyping') : say('noResults'));
  return (
    <div class="listbox" onKeyDown={key}>
      {searchable && (
        <input
          data-focus
          class="text search"
          value={text}
          placeholder={say('search')}
          aria-label={say('search')}
          aria-controls={props.listId}
          aria-activedescendant={current}
          autoComplete="off"
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(-1);
          }}
        />
      )}
      <div
        ref={list}
        id={props.listId}
        role="listbox"
        tabIndex={-1}
        data-focus={!searchable || undefined}
        aria-multiselectable={props.many}
        aria-activedescendant={current}
      >
        {groups.map((group, g) => (
          <div key={g} role="group" aria-label={group.label}>
            {group.label && <div class="group">{group.label}</div>}
            {group.choices.map((choice) => {
              n++;
              const at = n;
              return (
                <div
                  key={choice.id}
                  id={option(at)}
                  role="option"
                  class={at === active ? 'option active' : 'option'}
                  aria-selected={chosen.has(choice.id)}
                  onClick={() => choose(choice)}
                >
                  <span>{choice.label}</span>
                  {choice.note && <span class="describe">{choice.note}</span>}
                </div>
              );
            })}
          </div>
        ))}
        {flat.length === 0 && <p class="none">{note}</p>}
      </div>
      {props.clearable && !props.many && props.chosen.length > 0 && (
        <button
          type="button"
          class="clear"
          onClick={() => {
            props.done();
            props.onChoose([]);
          }}
        >
          {say('clear')}
        </button>
      )}
    </div>
  );
}
