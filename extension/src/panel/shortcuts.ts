import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Controller } from './controller.ts';
import { actionOf, isField, isFocusKey } from './keys.ts';

/** U15: into the panel with one shortcut from anywhere; inside it one key for each outcome. */
export function useShortcuts(
  controller: Controller,
  root: { readonly current: HTMLElement | null },
  folded: boolean,
  fold: (folded: boolean) => void,
) {
  const back = useRef<Element | null>(null);
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (wanted.current && !folded) {
      wanted.current = false;
      root.current?.focus();
    }
  }, [folded, root]);
  useLayoutEffect(() => {
    const onDocument = (event: KeyboardEvent) => {
      const settings = controller.state.status?.settings;
      if (!settings || !root.current || !isFocusKey(event, settings)) return;
      event.preventDefault();
      event.stopPropagation();
      if (root.current.matches(':focus-within')) {
        if (back.current instanceof HTMLElement) back.current.focus();
        return;
      }
      back.current = document.activeElement;
      if (folded) {
        wanted.current = true;
        fold(false);
      } else root.current.focus();
    };
    const inside = root.current;
    const onKey = (event: KeyboardEvent) => {
      // Salesforce has shortcuts of its own: what is typed here is not for them.
      event.stopPropagation();
      const settings = controller.state.status?.settings;
      const target = event.composedPath()[0];
      if (!settings || !inside || !(target instanceof Element)) return;
      if (event.key === 'Escape' && !event.isComposing && controller.state.draft.open !== null) {
        controller.change({ open: null });
        return;
      }
      const action = actionOf(event, isField(target), settings);
      const button =
        action === 'dial'
          ? inside.querySelector<HTMLElement>('[data-dial]')
          : inside.querySelector<HTMLElement>(`[data-action="${action ?? ''}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', onDocument, true);
    inside?.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onDocument, true);
      inside?.removeEventListener('keydown', onKey);
    };
  });
}
