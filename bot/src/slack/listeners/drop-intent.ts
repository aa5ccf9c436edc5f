import type { App } from '@slack/bolt';
import { handle } from '../../handle.ts';
import { formFor, namesOf, timesOf } from '../open-form.ts';
import { parseDrop } from '../views/drop-intent.ts';
import { problemModal } from '../views/problem.ts';
import { placeOfLead } from '../who.ts';
import { onPress } from './ask.ts';
import type { Ears } from './ears.ts';

/** *Not to be done there* (U1): what was saved for Salesforce is taken off the list; the lead is shown as it is then. */
export function registerDropIntent(app: App, ears: Ears): void {
  const { desk } = ears;
  onPress(app, ears, 'lead.drop', async ({ who, client, value, view }) => {
    const asked = parseDrop(value);
    if (!asked) return problemModal({ kind: 'stale' }, who.locale);
    const { leadId, intentId } = asked;
    const place = await placeOfLead(desk, leadId);
    if (!place || !who.identity || who.guest) return formFor(desk, who, 'show', leadId);
    const result = await handle(desk, {
      dealershipId: place.dealership.id,
      leadId,
      commandId: `drop:${desk.newId()}`,
      command: { type: 'drop_intent', by: { kind: 'person', personId: who.identity.personId }, intentId },
    });
    if (!result.ok) {
      const { rejection } = result;
      const problem = { kind: 'rejection' as const, rejection, names: namesOf(place) };
      return problemModal({ ...problem, ...timesOf(place, desk.now()) }, who.locale);
    }
    const shown = await formFor(desk, who, 'show', leadId);
    if (!view) return shown;
    await client.views.update({ view_id: view.id, view: shown });
    return null;
  });
}
