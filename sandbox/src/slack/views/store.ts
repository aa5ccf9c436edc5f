import { randomBytes } from 'node:crypto';
import { withIds } from '../blocks/check.ts';
import type { Json, View } from '../contract.ts';
import { Refusal } from '../refusal.ts';
import type { UserViews } from '../state/types.ts';
import type { World } from '../world.ts';
import type { ViewInput } from './check.ts';

/** At most this many modals on top of each other. */
export const MAX_STACK = 3;

/** What a person has open. */
export function viewsOf(w: World, user: string): UserViews {
  return (w.state.views[user] ??= { home: null, modals: [], errors: {} });
}

const newHash = (w: World) => `${Math.floor(w.now() / 1000)}.${randomBytes(6).toString('base64url')}`;

function build(w: World, input: ViewInput, id: string): View {
  const modal = input.type === 'modal' ? input : null;
  return {
    id,
    team_id: w.state.team.id,
    type: input.type,
    callback_id: input.callback_id ?? '',
    external_id: input.external_id ?? '',
    private_metadata: input.private_metadata ?? '',
    ...(modal
      ? { title: modal.title, submit: modal.submit ?? null, close: modal.close ?? null }
      : { title: { type: 'plain_text', text: 'View Title', emoji: true }, submit: null, close: null }),
    ...(modal?.submit_disabled === undefined ? {} : { submit_disabled: modal.submit_disabled }),
    blocks: withIds(input.blocks as Json[]),
    state: { values: {} },
    hash: newHash(w),
    clear_on_close: modal?.clear_on_close ?? false,
    notify_on_close: modal?.notify_on_close ?? false,
    previous_view_id: null,
    root_view_id: id,
    app_id: w.app.appId,
    app_installed_team_id: w.state.team.id,
    bot_id: w.app.botId,
  };
}

function uniqueExternalId(w: World, input: ViewInput, except?: string): void {
  if (!input.external_id) return;
  for (const { modals } of Object.values(w.state.views)) {
    if (modals.some((v) => v.external_id === input.external_id && v.id !== except)) {
      throw new Refusal('duplicate_external_id');
    }
  }
}

function show(w: World, user: string): void {
  viewsOf(w, user).errors = {};
  w.changed({ what: 'views' }, [user]);
}

/** Opens a modal; whatever was open is replaced. */
export function openView(w: World, user: string, input: ViewInput): View {
  uniqueExternalId(w, input);
  const view = build(w, input, w.newId('V'));
  viewsOf(w, user).modals = [view];
  show(w, user);
  return view;
}

/** Puts a modal on top. @throws Refusal push_limit_reached */
export function pushView(w: World, user: string, input: ViewInput): View {
  const { modals } = viewsOf(w, user);
  if (modals.length >= MAX_STACK) throw new Refusal('push_limit_reached');
  uniqueExternalId(w, input);
  const view = build(w, input, w.newId('V'));
  view.previous_view_id = modals.at(-1)?.id ?? null;
  view.root_view_id = modals[0]?.id ?? view.id;
  modals.push(view);
  show(w, user);
  return view;
}

/** Replaces an open modal's content, under the same id. @throws Refusal hash_conflict */
export function updateView(w: World, user: string, old: View, input: ViewInput, hash?: string): View {
  if (hash !== undefined && hash !== old.hash) throw new Refusal('hash_conflict');
  uniqueExternalId(w, input, old.id);
  const view = {
    ...build(w, input, old.id),
    previous_view_id: old.previous_view_id,
    root_view_id: old.root_view_id,
  };
  const views = viewsOf(w, user);
  if (old.type === 'home') views.home = view;
  else views.modals = views.modals.map((v) => (v.id === old.id ? view : v));
  show(w, user);
  return view;
}

/** Publishes a person's Home. @throws Refusal hash_conflict */
export function publishHome(w: World, user: string, input: ViewInput, hash?: string): View {
  const views = viewsOf(w, user);
  if (hash !== undefined && hash !== views.home?.hash) throw new Refusal('hash_conflict');
  views.home = build(w, input, views.home?.id ?? w.newId('V'));
  w.changed({ what: 'views' }, [user]);
  return views.home;
}

/** Takes the top modal away, or all. @returns those that closed, the top one first */
export function closeViews(w: World, user: string, what: 'top' | 'all'): View[] {
  const views = viewsOf(w, user);
  const closed = what === 'all' ? views.modals.splice(0).reverse() : views.modals.splice(-1);
  show(w, user);
  return closed;
}

/** An open view by id, and whose it is. */
export function findView(w: World, by: { id?: string | undefined; external?: string | undefined }) {
  for (const [user, views] of Object.entries(w.state.views)) {
    const all = views.home ? [...views.modals, views.home] : views.modals;
    const view = all.find((v) =>
      by.id !== undefined ? v.id === by.id : by.external !== '' && v.external_id === by.external,
    );
    if (view) return { user, view };
  }
  return null;
}
