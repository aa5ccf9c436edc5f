import { t } from '@pitlane/core/panel/index';
import { useRef } from 'preact/hooks';
import { Body } from './body.tsx';
import type { Controller } from './controller.ts';
import { useDock } from './dock.ts';
import { useKeptFocus } from './focus.ts';
import { useShortcuts } from './shortcuts.ts';
import { PanelProvider, usePanelState } from './use.ts';
import { Header } from './views/header.tsx';

/** The panel: a region of the page of its own, docked at a side, that covers none of Salesforce's buttons. */
export function Panel({ controller }: { controller: Controller }) {
  const state = usePanelState(controller);
  const { status } = state;
  const root = useRef<HTMLElement>(null);
  const docked = useDock(controller, root);
  useShortcuts(controller, root, docked.folded, docked.fold);
  useKeptFocus(root, state.draft.open);
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

/** Folded, it still says that something is due. */
function Dot({ controller }: { controller: Controller }) {
  const view = controller.view();
  if (!view) return null;
  const { step, now, lead } = view;
  const late = step.dueAt !== null && step.dueAt < now;
  return <span class={late ? 'dot late' : 'dot'}>{lead.number > 0 ? `#${lead.number}` : ''}</span>;
}
