import browser from 'webextension-polyfill';
import content from '../content/main.iife.ts?script&iife';

const ID = 'pitlane-content';
/** `https://acme.lightning.force.com/*`, the pattern for all of them, and the sandbox's build: loopback. */
const OURS =
  /^(?:https:\/\/(?:\*|[a-z0-9-]+(?:\.[a-z0-9-]+)*)\.lightning\.force\.com|http:\/\/(?:127\.0\.0\.1|localhost))\/\*$/;

/** Hosts that the person, or the sandbox's build, allowed. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => OURS.test(origin));
}

/** The loader runs on the allowed hosts and nowhere else; a host that was taken back is left at once. */
export async function registerHosts(): Promise<readonly string[]> {
  const matches = await grantedHosts();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length > 0) {
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        js: [file(content)],
        matches,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  }
  return matches;
}

/** Pages that are open already when a host is allowed, or when Pitlane is installed. */
export async function loadInOpenPages(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  for (const tab of await browser.tabs.query({ url: [...hosts] })) {
    if (tab.id === undefined) continue;
    // A page that may not be touched (an error page, say) is left alone.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [file(content)] })
      .catch(() => undefined);
  }
}

/** As `scripting` wants it: from the extension's own root. */
export const file = (path: string) => path.replace(/^\//, '');
