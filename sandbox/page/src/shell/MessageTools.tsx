/** What stands at a message's edge: reply in a thread, and the app's shortcuts for it. */
import { useRef, useState } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { useDesk } from '../context.ts';
import { moveByArrows } from '../fields/Menu.tsx';
import { Popup } from '../fields/Popup.tsx';

export function MessageTools(props: {
  channel: string;
  ts: string;
  onThread?: ((ts: string) => void) | undefined;
}) {
  const { channel, ts, onThread } = props;
  const { me, say, workspace, notify } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shortcuts = workspace.app.shortcuts.filter((s) => s.type === 'message');
  const run = (callback_id: string) => {
    setOpen(false);
    anchor.current?.focus();
    api
      .shortcut({ user: me.id, callback_id, message: { channel, ts } })
      .catch((error: Error) => notify(whyOf(error, say)));
  };
  if (!onThread && shortcuts.length === 0) return null;
  return (
    <div class={open ? 'tools open' : 'tools'}>
      {onThread && (
        <button
          type="button"
          aria-label={say('replyInThread')}
          title={say('replyInThread')}
          onClick={() => onThread(ts)}
        >
          <svg viewBox="0 0 20 20" width="17" height="17" class="icon" aria-hidden="true">
            <path d="M3 5.5A2.5 2.5 0 0 1 5.5 3h9A2.5 2.5 0 0 1 17 5.500v5a2.5 2.5 0 0 1-2.5 2.500H9l-4 3.500V13A2.3 2.3 0 0 1 3 10.500z" />
          </svg>
        </button>
      )}
      {shortcuts.length > 0 && (
        <button
          ref={anchor}
          type="button"
          aria-label={say('messageActions')}
          title={say('messageActions')}
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 20 20" width="17" height="17" fill="currentColor" aria-hidden="true">
            <circle cx="10" cy="4" r="1.7" />
            <circle cx="10" cy="10" r="1.7" />
            <circle cx="10" cy="16" r="1.7" />
          </svg>
        </button>
      )}
      {open && (
        <Popup anchor={anchor} onClose={() => setOpen(false)}>
          <div role="menu" class="menu" aria-label={say('messageActions')} onKeyDown={moveByArrows}>
            {shortcuts.map((s, i) => (
              <button
                key={s.callback_id}
                type="button"
                role="menuitem"
                data-focus={i === 0 || undefined}
                onClick={() => run(s.callback_id)}
              >
                {s.name}
                <span class="describe">
                  {workspace.app.name} · {s.description}
                </span>
              </button>
            ))}
          </div>
        </Popup>
      )}
    </div>
  );
}
