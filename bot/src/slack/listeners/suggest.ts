import type { App } from '@slack/bolt';
import { type Lead, t } from '@pitlane/core';
import type { PlainTextOption } from '@slack/types';
import * as z from 'zod';
import { loadLead, loadOf, openLeads } from '../../store/leads.ts';
import { customerNames, findLeads } from '../../store/search.ts';
import { type Choosable, CHOICES, peopleOptions } from '../views/people-options.ts';
import { leadOption } from '../views/find-modal.ts';
import { clip, plain } from '../views/text.ts';
import { readablePlaces } from '../lists.ts';
import { placeOfLead, type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';

interface Group {
  readonly label: string;
  readonly options: PlainTextOption[];
}

/** What is found while a person types into a form. Asked for at each letter: who may see what is asked each time. */
export function registerSuggest(app: App, ears: Ears): void {
  const register = (
    actionId: string,
    find: (ears: Ears, who: Who, o: { typed: string; view: unknown }) => Promise<Group[]>,
  ) =>
    app.options(actionId, async ({ ack, body, payload }) => {
      // Nothing found and nothing allowed look the same.
      const nothing = () => ack({ options: [] });
      await guarded(
        ears.desk,
        { what: actionId, userId: body.user.id, locale: () => 'en' },
        async () => {
          const who = await whoIs(ears.desk, ears.slack, body.team?.id ?? '', body.user.id);
          if (!who.identity) return nothing();
          const typed = payload.value.slice(0, 200);
          const groups = (await find(ears, who, { typed, view: body.view })).filter(
            (g) => g.options.length > 0,
          );
          const [only, ...more] = groups;
          if (!only) return nothing();
          if (more.length === 0) return ack({ options: only.options });
          return ack({
            option_groups: groups.map((g) => ({ label: plain(clip(g.label, 75), 75), options: g.options })),
          });
        },
        nothing,
      );
    });
  register('find.person', people);
  register('find.lead', leads);
}

const viewSchema = z.looseObject({ callback_id: z.string(), private_metadata: z.string() });
const about = z.looseObject({ leadId: z.uuid().optional(), dealershipId: z.uuid().optional() });

/** The colleagues whom the open form may name: of its lead's or its own dealership, else of all of mine. */
async function people({ desk }: Ears, who: Who, o: { typed: string; view: unknown }): Promise<Group[]> {
  const view = viewSchema.parse(o.view);
  const { leadId, dealershipId } = about.parse(JSON.parse(view.private_metadata || '{}'));
  const ofLead = leadId ? await placeOfLead(desk, leadId) : null;
  const mine = await readablePlaces(desk, who);
  const places = mine.filter(
    (p) => !(leadId ?? dealershipId) || p.dealership.id === (ofLead?.dealership.id ?? dealershipId),
  );
  return Promise.all(
    places.map(async ({ dealership }) => {
      const lead = leadId ? ((await loadLead(desk.db, dealership.id, leadId))?.lead ?? null) : null;
      const now = desk.now();
      const load = await loadOf(desk.db, dealership, now);
      const common = { dealership, load, now };
      const of: Choosable =
        view.callback_id === 'lead.askhelp'
          ? { ...common, order: 'manager_first', without: who.identity?.personId ?? '' }
          : { ...common, lead };
      return { label: dealership.name, options: peopleOptions(of, o.typed, who.locale) };
    }),
  );
}

/** Leads of my dealerships by what was typed; the names are shown inside the modal only, to its members (U6). */
async function leads({ desk }: Ears, who: Who, { typed }: { typed: string }): Promise<Group[]> {
  const places = await readablePlaces(desk, who);
  const ids = places.map((p) => p.dealership.id);
  if (ids.length === 0) return [];
  const ownerId = who.identity?.personId ?? '';
  const found =
    typed.trim() === ''
      ? await openLeads(desk.db, { dealershipId: { in: ids }, ownerId }, CHOICES)
      : await findLeads(desk.db, ids, typed, CHOICES);
  const names = await customerNames(
    desk.db,
    found.map((l) => l.id),
  );
  const option = (lead: Lead) => leadOption(lead, names.get(lead.id) ?? null, who.locale);
  return places.map(({ dealership }) => ({
    label: dealership.name || t(who.locale, 'ways.new.dealership'),
    options: found.filter((l) => l.dealershipId === dealership.id).map(option),
  }));
}
