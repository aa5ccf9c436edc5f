import { render } from 'preact';
import { Controller } from './controller.ts';
import { Panel } from './panel.tsx';
import type { Ports } from './ports.ts';
import styles from './panel.css?inline';

/** How often (ms) a panel in front looks at the clock and at what colleagues did. */
const TICK = 30_000;

/**
 * Draws the panel into a root of its own: Salesforce's styles do not reach in, and nothing of Salesforce's page is
 * touched. @param open whether tests may look inside. @returns takes it away
 */
export function mount(
  ports: Ports,
  open: boolean,
): { readonly controller: Controller; readonly away: () => void } {
  const host = document.createElement('pitlane-panel');
  const root = host.attachShadow({ mode: open ? 'open' : 'closed' });
  const room = document.createElement('div');
  root.append(room);
  dress(root);
  // Until its fields are there nobody knows whether a record is a lead; on others nothing is ever seen of us.
  const seen = (): void => {
    const state = ports.page.state();
    host.style.display = state === 'ready' || state === 'signed_out' ? '' : 'none';
  };
  seen();
  const unsee = ports.page.onChange(seen);
  document.documentElement.append(host);
  const controller = new Controller(ports);
  render(<Panel controller={controller} />, room);
  void controller.start();
  const look = (): void => {
    if (document.visibilityState === 'visible') void controller.lookAgain();
  };
  const clock = setInterval(() => {
    controller.tick();
    look();
  }, TICK);
  document.addEventListener('visibilitychange', look);
  return {
    controller,
    away: () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', look);
      unsee();
      controller.stop();
      render(null, room);
      host.remove();
    },
  };
}

/** A sheet that no policy of the page can forbid; where a browser does not let a content script adopt one, an element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return;
  } catch {
    // Firefox keeps the page's lists from content scripts.
  }
  const element = document.createElement('style');
  element.textContent = styles;
  root.append(element);
}
