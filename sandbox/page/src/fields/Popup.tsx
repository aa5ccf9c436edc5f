/** A panel in the browser's top layer beside its button, so that neither a modal nor a scroll frame cuts it off.
 * The focus goes to the element with `data-focus`. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

function place(panel: HTMLElement, anchor: HTMLElement, wide: boolean) {
  const edge = 8;
  const at = anchor.getBoundingClientRect();
  const room = document.documentElement.clientWidth - 2 * edge;
  if (wide) panel.style.minWidth = `${Math.min(at.width, room)}px`;
  panel.style.maxWidth = `${room}px`;
  const below = window.innerHeight - at.bottom - edge;
  const above = at.top - edge;
  const up = below < Math.min(panel.scrollHeight, 300) && above > below;
  panel.style.maxHeight = `${Math.max(120, Math.min(380, (up ? above : below) - 4))}px`;
  const left = Math.max(edge, Math.min(at.left, room + edge - panel.offsetWidth));
  panel.style.left = `${left}px`;
  panel.style.top = up ? `${Math.max(edge, at.top - panel.offsetHeight - 4)}px` : `${at.bottom + 4}px`;
}

export function Popup(props: {
  anchor: RefObject<HTMLElement | null>;
  /** At least as wide as its button. */
  wide?: boolean;
  class?: string;
  onClose(): void;
  children: ComponentChildren;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const panel = ref.current;
    if (!panel || !props.anchor.current) return;
    panel.showPopover();
    place(panel, props.anchor.current, props.wide ?? false);
    // At once, not after the next paint: a quick person's next key must arrive here.
    panel.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    if (ref.current && props.anchor.current) place(ref.current, props.anchor.current, props.wide ?? false);
  });
  useEffect(() => {
    const outside = (event: Event) => {
      const target = event.target as Node;
      if (!ref.current?.contains(target) && !props.anchor.current?.contains(target)) props.onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    document.addEventListener('scroll', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      document.removeEventListener('scroll', outside, true);
    };
  });
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Only this panel closes; a modal under it stays.
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
    props.anchor.current?.focus();
  };
  return (
    <div ref={ref} popover="manual" class={`popup ${props.class ?? ''}`} onKeyDown={key}>
      {props.children}
    </div>
  );
}
