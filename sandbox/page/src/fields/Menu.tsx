/** The overflow menu (⋯). */
import { useRef, useState } from 'preact/hooks';
import { plain } from '../blocks/Rich.tsx';
import { keyOf, useDesk, useSurface } from '../context.ts';
import { isSafeUrl } from '../format/tags.ts';
import type { Block, Element, Option } from '../types.ts';
import { Popup } from './Popup.tsx';

/** Moves the focus among the buttons of a menu by arrow keys. */
export function moveByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
}

export function Menu({ block, element }: { block: Block; element: Element }) {
  const surface = useSurface();
  const { say } = useDesk();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const choose = (option: Option) => {
    setOpen(false);
    anchor.current?.focus();
    if (option.url && isSafeUrl(option.url)) window.open(option.url, '_blank', 'noopener,noreferrer');
    void surface.act(block, element, { selected_option: option });
  };
  const busy = surface.busy.has(keyOf(block, element));
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class="button overflow"
        aria-label={say('more')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        disabled={busy}
        data-action={element.action_id}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" fill="currentColor" aria-hidden="true">
          <circle cx="4" cy="10" r="1.7" />
          <circle cx="10" cy="10" r="1.7" />
          <circle cx="16" cy="10" r="1.7" />
        </svg>
      </button>
      {open && (
        <Popup anchor={anchor} onClose={() => setOpen(false)}>
          <div role="menu" class="menu" onKeyDown={moveByArrows}>
            {(element.options ?? []).map((option, i) => (
              <button
                key={option.value}
                type="button"
                role="menuitem"
                data-focus={i === 0 || undefined}
                onClick={() => choose(option)}
              >
                {plain(option.text)}
                {option.description && <span class="describe">{plain(option.description)}</span>}
              </button>
            ))}
          </div>
        </Popup>
      )}
    </>
  );
}
