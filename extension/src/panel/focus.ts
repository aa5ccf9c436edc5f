import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Form } from './draft.ts';

/**
 * Whoever works by keyboard or screen reader stays in the panel when what they were in goes: the focus returns to the
 * button that had opened the form, and where that is gone too, to the panel itself.
 * @param open the form that is open now
 */
export function useKeptFocus(root: { readonly current: HTMLElement | null }, open: Form | null): void {
  const last = useRef<Element | null>(null);
  const opened = useRef<Form | null>(null);
  useLayoutEffect(() => {
    const inside = root.current;
    const onIn = (event: FocusEvent) => {
      last.current = event.composedPath()[0] as Element;
    };
    // What is taken away loses the focus without a word in some browsers; left by the person, it is still there.
    const onOut = () => {
      queueMicrotask(() => {
        const { activeElement } = (inside?.getRootNode() ?? document) as Document | ShadowRoot;
        if (last.current?.isConnected && !inside?.contains(activeElement)) last.current = null;
      });
    };
    inside?.addEventListener('focusin', onIn);
    inside?.addEventListener('focusout', onOut);
    return () => {
      inside?.removeEventListener('focusin', onIn);
      inside?.removeEventListener('focusout', onOut);
    };
  });
  useLayoutEffect(() => {
    const before = opened.current;
    opened.current = open;
    if (!last.current || last.current.isConnected) return;
    const opener = before && root.current?.querySelector<HTMLElement>(`[data-action="${before}"]`);
    const to = opener ?? root.current;
    last.current = to;
    to?.focus();
  });
}
