/** How long a ring stays unless it is taken away, in ms. */
const STAYS = 30_000;

/**
 * A ring around an element of Salesforce's page, in a shadow root of our own: nothing of the page is touched.
 * It follows the element and lets clicks through. @returns takes it away
 */
export function ring(el: HTMLElement): () => void {
  const doc = el.ownerDocument;
  const host = doc.createElement('div');
  host.dataset['pitlane'] = 'ring';
  host.setAttribute('aria-hidden', 'true');
  const box = doc.createElement('div');
  Object.assign(box.style, {
    position: 'fixed',
    zIndex: '2147483646',
    pointerEvents: 'none',
    boxSizing: 'border-box',
    border: '3px solid #b45309',
    borderRadius: '6px',
    outline: '2px solid #ffffff',
  });
  host.attachShadow({ mode: 'open' }).append(box);
  doc.documentElement.append(host);
  el.scrollIntoView({ block: 'center', inline: 'nearest' });
  let frame = 0;
  const follow = (): void => {
    const { left, top, width, height } = el.getBoundingClientRect();
    const shown = el.isConnected && (width > 0 || height > 0);
    box.style.display = shown ? 'block' : 'none';
    box.style.left = `${left - GAP}px`;
    box.style.top = `${top - GAP}px`;
    box.style.width = `${width + 2 * GAP}px`;
    box.style.height = `${height + 2 * GAP}px`;
    frame = requestAnimationFrame(follow);
  };
  follow();
  const timer = setTimeout(end, STAYS);
  function end(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    host.remove();
  }
  return end;
}
const GAP = 4;
