/** The composer's menu: what the app offers anywhere (its global shortcuts) and its commands. */
import { useRef, useState } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { useDesk } from '../context.ts';
import { moveByArrows } from '../fields/Menu.tsx';
import { Popup } from '../fields/Popup.tsx';
import type { Command } from '../types.ts';

export function ComposerMenu(props: { commands: Command[]; onCommand(command: string): void }) {
  const { me, say, workspace, notify } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const shortcuts = workspace.app.shortcuts.filter((s) => s.type === 'global');
  const run = (callback_id: string) => {
    setOpen(false);
    anchor.current?.focus();
    api.shortcut({ user: me.id, callback_id }).catch((error: Error) => notify(whyOf(error, say)));
  };
  if (shortcuts.length + props.commands.length === 0) return null;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="quiet-button composer-menu"
        aria-label={say('shortcuts')}
        title={say('shortcuts')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" class="icon" aria-hidden="true">
          <path d="M10 4v12M4 10h12" />
        </svg>
      </button>
      {open && (
        <Popup anchor={anchor} onClose={() => setOpen(false)}>
          <div role="menu" class="menu" aria-label={say('shortcuts')} onKeyDown={moveByArrows}>
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
            {props.commands.map((c, i) => (
              <button
                key={c.command}
                type="button"
                role="menuitem"
                data-focus={(shortcuts.length === 0 && i === 0) || undefined}
                onClick={() => {
                  setOpen(false);
                  props.onCommand(c.command);
                }}
              >
                {c.command}
                <span class="describe">{c.description ?? workspace.app.name}</span>
              </button>
            ))}
          </div>
        </Popup>
      )}
    </>
  );
}
