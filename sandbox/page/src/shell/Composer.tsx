/** Where a person types a message or a slash command. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { useDesk } from '../context.ts';
import { ComposerMenu } from './ComposerMenu.tsx';
import { suggest, toMrkdwn, wordAt, type Suggestion } from './compose.ts';

/** What was typed and not sent, by person and place. */
const unsent = new Map<string, string>();

export function Composer({ channel, thread, to }: { channel: string; thread?: string; to: string }) {
  const desk = useDesk();
  const { me, say, workspace } = desk;
  const key = `${me.id} ${channel} ${thread ?? ''}`;
  const [text, setText] = useState(() => unsent.get(key) ?? '');
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [sending, setSending] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes once a suggestion stands in the text. */
  const caretNext = useRef<number | undefined>(undefined);
  const listId = useId();
  const commands = thread ? [] : workspace.app.slashCommands;
  const found = dismissed
    ? []
    : suggest(text, caret, { commands, users: workspace.users, channels: desk.channels() });
  const { start, word } = wordAt(text, caret);
  const offered = found.length === 1 && found[0]?.insert.trim() === word ? [] : found;
  const [, first = ''] = /^(\/\S+)\s/.exec(text) ?? [];
  const hint = commands.find((c) => c.command === first);

  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    if (caretNext.current !== undefined) el.setSelectionRange(caretNext.current, caretNext.current);
    caretNext.current = undefined;
    el.style.height = 'auto';
    el.style.height = `${Math.min(el.scrollHeight, 180)}px`;
  }, [text]);

  const put = (next: string) => {
    unsent.set(key, next);
    setText(next);
  };
  const send = async () => {
    const typed = text.trim();
    if (!typed || sending) return;
    const command = typed.split(/\s/, 1)[0] ?? '';
    const isCommand = typed.startsWith('/') && !thread;
    if (isCommand && !commands.some((c) => c.command === command)) {
      desk.notify(say('unknownCommand', { command }));
      return;
    }
    setSending(true);
    put('');
    try {
      const marked = (s: string) => toMrkdwn(s, workspace.users, desk.channels(), isCommand);
      if (isCommand) {
        const rest = typed.slice(command.length).trim();
        await api.command({ user: me.id, channel, command, text: marked(rest) });
      } else {
        const inThread = thread ? { thread_ts: thread } : {};
        await api.post({ user: me.id, channel, text: marked(typed), ...inThread });
      }
    } catch (error) {
      put(text);
      desk.notify(whyOf(error as Error, say));
    } finally {
      setSending(false);
      box.current?.focus();
    }
  };
  const take = (suggestion: Suggestion) => {
    const next = text.slice(0, start) + suggestion.insert + text.slice(caret);
    const at = start + suggestion.insert.length;
    put(next);
    setCaret(at);
    box.current?.focus();
    caretNext.current = at;
  };
  const pressed = (event: KeyboardEvent) => {
    // While a Japanese word is being composed, Enter belongs to the input method.
    if (event.isComposing) return;
    const chosen = offered[active] ?? offered[0];
    if (chosen) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step) setActive((active + step + offered.length) % offered.length);
      else if (event.key === 'Tab' || event.key === 'Enter') take(chosen);
      else if (event.key === 'Escape') setDismissed(true);
      else return;
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {offered.length > 0 && (
        <div class="suggestions" role="listbox" id={listId}>
          {offered.map((s, i) => (
            <div
              key={s.insert}
              role="option"
              id={`${listId}-${i}`}
              aria-selected={i === active}
              class={i === active ? 'option active' : 'option'}
              onMouseDown={(event) => {
                event.preventDefault();
                take(s);
              }}
            >
              <span>{s.label}</span>
              {s.note && <span class="describe">{s.note}</span>}
            </div>
          ))}
        </div>
      )}
      {hint && offered.length === 0 && (hint.usageHint || hint.description) && (
        <div class="usage">
          <code>
            {hint.command} {hint.usageHint}
          </code>{' '}
          {hint.description}
        </div>
      )}
      <div class="box">
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={thread ? say('replyInThread') : say('message', { to })}
          aria-label={thread ? say('replyInThread') : say('message', { to })}
          aria-controls={offered.length ? listId : undefined}
          aria-activedescendant={offered.length ? `${listId}-${active}` : undefined}
          onInput={(event) => {
            put(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
            setActive(0);
            setDismissed(false);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={pressed}
        />
        {!thread && (
          <ComposerMenu
            commands={commands}
            onCommand={(command) => {
              put(`${command} `);
              caretNext.current = command.length + 1;
              box.current?.focus();
            }}
          />
        )}
        <button type="submit" class="send" aria-label={say('send')} disabled={!text.trim() || sending}>
          <svg viewBox="0 0 20 20" width="18" height="18" fill="currentColor" aria-hidden="true">
            <path d="M2.6 3.300c-.2-.7.5-1.3 1.1-1L17.3 9.200c.7.3.7 1.3 0 1.600L3.7 17.700c-.6.3-1.3-.3-1.1-1l1.6-5.700L11 10 4.2 9z" />
          </svg>
        </button>
      </div>
    </form>
  );
}
