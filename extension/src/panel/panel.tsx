import { type Locale, t } from '@pitlane/core/panel/index';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Controller } from './controller.ts';
import { actionOf, isField, isFocusKey } from './keys.ts';
import { foldedTop, GAP, spotFor, type Spot, type Wish } from './place.ts';
import { PanelProvider, type Part, sayOf, usePanelState } from './use.ts';
import { Fold } from './views/bits.tsx';
import { Conclude } from './views/conclude.tsx';
import { Headline, History, Limits, Texts, Todo, WhoAndWhat } from './views/details.tsx';
import { Header, Who } from './views/header.tsx';
import { Outcomes } from './views/outcomes.tsx';
import { Result } from './views/result.tsx';
import { ScriptView } from './views/script.tsx';
import { NextStepCard } from './views/step.tsx';

/** CSS pixels; on a narrow window as much as there is. */
const WIDTH = 384;
const FOLDED = { width: 152, height: 44 };

/** The panel: a region of the page of its own, docked at a side, that covers none of Salesforce's buttons. */
export function Panel({ controller }: { controller: Controller }) {
  const state = usePanelState(controller);
  const { status } = state;
  const root = useRef<HTMLElement>(null);
  const docked = useDock(controller, root);
  useKeys(controller, root, docked.folded, docked.fold);
  if (!status || !state.languages.includes(status.locale)) return null;
  const { locale, settings } = status;
  const theme = settings.theme === 'auto' ? undefined : settings.theme;
  const style = { left: docked.left, top: docked.top };
  if (docked.folded)
    return (
      <aside
        ref={root}
        class="folded"
        data-theme={theme}
        lang={locale}
        aria-label={t(locale, 'panel.label')}
        style={style}
      >
        <button type="button" aria-expanded="false" onClick={() => docked.fold(false)}>
          <strong class="brand">Pitlane</strong>
          <span class="hidden">{t(locale, 'panel.open')}</span>
          <Dot controller={controller} />
        </button>
      </aside>
    );
  return (
    <PanelProvider value={controller}>
      <aside
        ref={root}
        class="panel"
        data-theme={theme}
        lang={locale}
        tabIndex={-1}
        aria-label={t(locale, 'panel.label')}
        style={{ ...style, width: docked.width, maxHeight: docked.maxHeight }}
      >
        <Header
          locale={locale}
          number={controller.view()?.lead.number ?? null}
          onMove={docked.onMove}
          onDrag={docked.onDrag}
          onFold={() => docked.fold(true)}
        />
        <div class="body">
          <Body controller={controller} locale={locale} />
        </div>
      </aside>
    </PanelProvider>
  );
}

function Body({ controller, locale }: { controller: Controller; locale: Locale }) {
  const { state } = controller;
  const { status, page, pageState } = state;
  const view = controller.view();
  const say = sayOf(controller);
  if (!status) return null;
  const who = <Who status={status} locale={locale} pinWrong={state.pinWrong} />;
  if (pageState === 'signed_out' && !view)
    return (
      <>
        {who}
        <p class="banner care">{say.t('panel.sf_expired')}</p>
      </>
    );
  if (!view || !page)
    return (
      <>
        {who}
        <p class="quiet" role="status">
          {say.t(pageState === 'no_lead' ? 'panel.not_a_lead' : 'panel.loading')}
        </p>
      </>
    );
  const barrier = controller.barrier();
  const part: Part = {
    view,
    say,
    locale,
    status,
    page,
    state,
    still: state.busy !== null || barrier !== null,
  };
  // Booked or only to be written down, the script is out of the way; begun, it stays.
  const calls = CALLS.has(view.step.kind) || state.draft.path.length > 0;
  const writes = view.step.kind === 'send_email' || view.step.kind === 'send_message';
  return (
    <>
      {who}
      {barrier !== null && status.link.state !== 'locked' && <p class="banner care">{barrier}</p>}
      {(status.link.state === 'offline' || alone(state.opened) === 'offline') && (
        <p class="banner quiet">{say.t('panel.offline')}</p>
      )}
      {state.opened?.state === 'alone' && state.opened.text && <p class="banner care">{state.opened.text}</p>}
      {status.queued > 0 && <p class="small quiet">{say.t('panel.queued', { count: status.queued })}</p>}
      {status.refused
        .filter(({ lead }) => lead.recordId === controller.ports.place.recordId)
        .map(({ actId, text }) => (
          <div key={actId} class="banner bad row" role="alert">
            <span class="grow">{say.t('panel.refused', { text })}</span>
            <button type="button" onClick={() => void controller.forgetRefused(actId)}>
              {say.t('panel.read')}
            </button>
          </div>
        ))}
      <Headline {...part} />
      <NextStepCard {...part} />
      <Result {...part} />
      <Outcomes {...part} />
      <Todo {...part} />
      {writes && <Texts {...part} />}
      {calls ? <ScriptView {...part} /> : null}
      <Conclude {...part} />
      {calls || view.step.obstacles.attempt.length > 0 ? null : (
        <Fold title={say.t('panel.script')}>
          <ScriptView {...part} />
        </Fold>
      )}
      <WhoAndWhat {...part} />
      {!writes && <Texts {...part} />}
      <Limits {...part} />
      <History {...part} />
    </>
  );
}

const CALLS: ReadonlySet<string> = new Set([
  'take',
  'call',
  'call_back',
  'close',
  'assign',
  'confirm_assignment',
]);

const alone = (opened: Controller['state']['opened']) => (opened?.state === 'alone' ? opened.why : null);

/** Folded, it still says that something is due. */
function Dot({ controller }: { controller: Controller }) {
  const view = controller.view();
  if (!view) return null;
  const { step, now, lead } = view;
  const late = step.dueAt !== null && step.dueAt < now;
  return <span class={late ? 'dot late' : 'dot'}>{lead.number > 0 ? `#${lead.number}` : ''}</span>;
}

/** Where it stands: as the person put it, but never over Salesforce's own buttons. */
function useDock(controller: Controller, root: { readonly current: HTMLElement | null }) {
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

/** U15: into the panel with one shortcut from anywhere; inside it one key for each outcome. */
function useKeys(
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
