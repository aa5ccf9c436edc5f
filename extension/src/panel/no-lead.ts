import type { RecordPage } from '../page/types.ts';
import type { Send } from '../shared/seam.ts';

/** A page that draws nothing of a lead for so long may be one that this profile is not allowed to see, in ms. */
const UNSEEN = 10_000;

/**
 * R12: with another profile of Salesforce an aftersales lead is no lead page, and the panel stays away. Salesforce's page
 * is left as it is; the extension's own button says so, for who looks there.
 * @param after calls back once after so many ms. @returns stops it; the button is as before
 */
export function tellNoLead(
  page: Pick<RecordPage, 'state' | 'onChange'>,
  send: Send,
  after: (ms: number, then: () => void) => () => void,
): () => void {
  let told = false;
  const tell = (noLead: boolean): void => {
    if (noLead === told) return;
    told = noLead;
    // A service worker that is just stopping: the button keeps its usual words.
    send({ type: 'page.no_lead', noLead }).catch(() => undefined);
  };
  const look = (): void => {
    const state = page.state();
    if (state !== 'waiting') tell(state === 'no_lead');
  };
  const unsee = page.onChange(look);
  const stopWaiting = after(UNSEEN, () => {
    if (page.state() === 'waiting') tell(true);
  });
  look();
  return () => {
    unsee();
    stopWaiting();
    tell(false);
  };
}
