import browser from 'webextension-polyfill';
import type { Answer, Ask, Told } from './messages.ts';

/** Asks the service worker. @throws when the extension was updated under an open page: reload it */
export const send = <A extends Ask>(ask: A): Promise<Answer<A>> =>
  browser.runtime.sendMessage(ask) as Promise<Answer<A>>;

/** Hears what the service worker tells. @returns stops hearing */
export function hear(listener: (told: Told) => void): () => void {
  const on = (message: unknown): undefined => {
    if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'changed')
      listener(message as Told);
    return undefined;
  };
  browser.runtime.onMessage.addListener(on);
  return () => browser.runtime.onMessage.removeListener(on);
}
