import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Controller } from './controller.ts';
import { foldedTop, GAP, type Spot, spotFor, type Wish } from './place.ts';

/** CSS pixels; on a narrow window as much as there is. */
const WIDTH = 384;
const FOLDED = { width: 152, height: 44 };

/** Where it stands: as the person put it, but never over Salesforce's own buttons. */
export function useDock(controller: Controller, root: { readonly current: HTMLElement | null }) {
  const settings = controller.state.status?.settings.panel ?? { side: 'right', top: 96, collapsed: false };
  const [drag, setDrag] = useState<Wish | null>(null);
  const [resized, measure] = useState(0);
  const wish: Wish = drag ?? settings;
  const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const width = Math.min(WIDTH, viewport.width - 2 * GAP);
  const { page, busy, now } = controller.state;
  // A look at all of Salesforce's page: not with every stroke of a key.
  const taken = useMemo(() => controller.ports.page.taken(), [controller, page, busy, now, resized]);
  const spot: Spot | null = spotFor(wish, width, viewport, taken);
  // On the little space that is left it folds; the person may open it all the same.
  const [forced, setForced] = useState(false);
  const folded = settings.collapsed || (spot === null && !forced);
  useLayoutEffect(() => {
    const again = () => measure((n) => n + 1);
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, []);
  const put = (panel: Partial<typeof settings>) =>
    void controller.settings({ panel: { ...settings, ...panel } });
  const onMove = (event: KeyboardEvent) => {
    const by = { ArrowUp: -24, ArrowDown: 24 }[event.key];
    const side = { ArrowLeft: 'left', ArrowRight: 'right' }[event.key] as Wish['side'] | undefined;
    if (by === undefined && side === undefined) return;
    event.preventDefault();
    put({
      ...(side ? { side } : {}),
      ...(by ? { top: Math.max(GAP, Math.min(viewport.height - FOLDED.height, settings.top + by)) } : {}),
    });
  };
  const onDrag = (event: PointerEvent) => {
    const handle = event.currentTarget;
    if (!(handle instanceof HTMLElement) || !root.current || isButton(event)) return;
    const grip = event.clientY - root.current.getBoundingClientRect().top;
    handle.setPointerCapture(event.pointerId);
    let last: Wish = wish;
    const move = ({ clientX, clientY }: PointerEvent) => {
      last = { side: clientX < window.innerWidth / 2 ? 'left' : 'right', top: Math.max(GAP, clientY - grip) };
      setDrag(last);
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      if (last !== wish) put(last);
      setDrag(null);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end, { once: true });
    handle.addEventListener('pointercancel', end, { once: true });
  };
  const fold = (collapsed: boolean) => {
    setForced(!collapsed);
    if (collapsed !== settings.collapsed) put({ collapsed });
  };
  const wide = folded ? FOLDED.width : width;
  const side = folded ? wish.side : (spot?.side ?? wish.side);
  return {
    folded,
    fold,
    onMove,
    onDrag,
    width,
    left: side === 'left' ? GAP : viewport.width - GAP - wide,
    top: folded ? foldedTop(wish, FOLDED, viewport, taken) : (spot?.top ?? GAP),
    maxHeight: spot?.maxHeight ?? viewport.height - 2 * GAP,
  };
}

const isButton = ({ target }: Event) => target instanceof Element && target.closest('button') !== null;
