/** The modals of the acting person: the top one is drawn, what was typed in those under it is kept. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { draftKey, forgetDraft } from '../fields/useForm.ts';
import { useDesk } from '../context.ts';
import type { Views } from '../types.ts';
import { Modal } from './Modal.tsx';

export function ModalStack({ views, reload }: { views: Views | undefined; reload(): void }) {
  const { me } = useDesk();
  const modals = views?.modals ?? [];
  const open = useRef<string[]>([]);
  useEffect(() => {
    if (!views) return;
    const now = modals.map((view) => view.id);
    for (const id of open.current) if (!now.includes(id)) forgetDraft(draftKey(me.id, id));
    open.current = now;
  }, [views]);
  const top = modals.at(-1);
  // Where the person was; the first modal takes the focus as soon as it is drawn.
  const origin = useRef<Element | null>(null);
  if (top) origin.current ??= document.activeElement;
  useLayoutEffect(() => {
    if (top || !(origin.current instanceof HTMLElement)) return;
    origin.current.focus();
    origin.current = null;
  }, [top]);
  if (!top) return null;
  return <Modal key={top.id} view={top} depth={modals.length} errors={views?.errors ?? {}} reload={reload} />;
}
