import type { App } from '@slack/bolt';
import { orgOf, readLightningUrl } from '@pitlane/core';
import type { LinkUnfurls } from '@slack/types';
import { placeByChannel, type Place } from '../../store/dealerships.ts';
import { leadsOfRecords } from '../../store/identity.ts';
import { loadLead } from '../../store/leads.ts';
import { leadModel } from '../model.ts';
import { leadUnfurl } from '../views/unfurl.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';

/** More under one message would bury it. */
const MOST = 5;

/**
 * A lead's Salesforce address, posted in the lead channel of the dealership whose org it is, shows which lead that is
 * and what is next. Anywhere else nothing is shown: who reads along there is not known (U6). The same event twice
 * replaces the same preview.
 */
export function registerLinks(app: App, ears: Ears): void {
  const { desk } = ears;
  app.event('link_shared', async ({ event, body, client }) => {
    await guarded(
      desk,
      { what: 'link_shared', userId: event.user, locale: () => 'en' },
      async () => {
        // While a message is still being written, Slack does not say for which channel.
        const place = await placeByChannel(desk.db, body.team_id, event.channel);
        if (!place) return;
        const unfurls = await unfurlsOf(
          ears,
          place,
          event.links.map((l) => l.url),
        );
        if (Object.keys(unfurls).length === 0) return;
        await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls });
      },
      // Nobody waits for a preview; the log has the reference.
      () => Promise.resolve(),
    );
  });
}

async function unfurlsOf({ desk }: Ears, place: Place, urls: readonly string[]): Promise<LinkUnfurls> {
  const { salesforceUrl, dealership } = place;
  if (salesforceUrl === null) return {};
  const org = orgOf(salesforceUrl);
  const records = new Map<string, string>();
  for (const url of urls) {
    const found = readLightningUrl(url);
    if (found?.kind === 'record' && found.org === org) records.set(url, found.recordId);
  }
  const leads = await leadsOfRecords(desk.db, dealership.id, org, [...new Set(records.values())]);
  const unfurls: LinkUnfurls = {};
  for (const [url, recordId] of [...records].slice(0, MOST)) {
    const leadId = leads.get(recordId);
    const stored = leadId ? await loadLead(desk.db, dealership.id, leadId) : null;
    if (stored) unfurls[url] = { blocks: leadUnfurl(await leadModel(desk, place, stored.lead)) };
  }
  return unfurls;
}
