import browser from 'webextension-polyfill';
import { said } from './words.ts';

const usual = (): string => browser.i18n.getMessage('settings');

/** R12: on a record that is no lead the button's title says what may be wrong; one browser tab, nobody's page. */
export async function titleButton(tabId: number | undefined, noLead: boolean): Promise<void> {
  if (tabId === undefined) return;
  const title = noLead ? await said('extension.no_lead') : usual();
  // A tab that was closed meanwhile.
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}

/** The button opens the settings; they say on top what its title says of the tab. */
export async function pressButton(tabId: number | undefined): Promise<void> {
  // The browser keeps the title, also while the service worker sleeps.
  const title = tabId === undefined ? usual() : await browser.action.getTitle({ tabId });
  if (title === usual()) return browser.runtime.openOptionsPage();
  const { options_ui } = browser.runtime.getManifest() as { options_ui?: { page?: string } };
  await browser.tabs.create({ url: browser.runtime.getURL(`${options_ui?.page ?? ''}#no-lead`) });
}
