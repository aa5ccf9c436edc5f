import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import {
  actionRequestSchema,
  ACTIONS,
  DEFAULT_SETTINGS,
  type FieldValue,
  type OrgError,
  type OrgSettings,
  orgSettingsSchema,
  type SaveLog,
  saveRequestSchema,
  type SessionView,
} from './contract.ts';
import { seed } from './samples.ts';
import { OrgStore, type StoreDump } from './store.ts';
import { isView, listView, recordView } from './views.ts';
import { errorIn, wordsIn } from './words.ts';

/** What a new org holds, and where it is kept. */
export interface OrgData {
  readonly fill?: (store: OrgStore) => void;
  /** A file that keeps the records between two starts. */
  readonly file?: string;
  /** Users to choose from on the page: who looks, in which language; nothing: only the settings' own. */
  readonly users?: readonly OrgUser[];
}
export type OrgUser = Pick<OrgSettings, 'user' | 'locale' | 'zone' | 'market'>;

/** One org: its records, how it looks, and what its pages have sent. */
export class Org {
  readonly store: OrgStore;
  readonly #initial: OrgSettings;
  settings: OrgSettings;
  saves: SaveLog[] = [];

  readonly #fill: (store: OrgStore) => void;
  readonly #file: string | null;
  readonly users: readonly OrgUser[];

  constructor(now: () => number, settings: Partial<OrgSettings> = {}, data: OrgData = {}) {
    this.store = new OrgStore(now);
    this.#fill = data.fill ?? seed;
    this.#file = data.file ?? null;
    this.users = data.users ?? [];
    this.#initial = { ...DEFAULT_SETTINGS, ...settings };
    this.settings = this.#initial;
    if (this.#file !== null && existsSync(this.#file)) {
      this.store.load(JSON.parse(readFileSync(this.#file, 'utf8')) as StoreDump);
    } else this.#fill(this.store);
  }

  /** Keeps what was changed, where it is to be kept. */
  keep(): void {
    if (this.#file !== null) writeFileSync(this.#file, JSON.stringify(this.store.dump()));
  }

  set(change: z.input<ReturnType<typeof orgSettingsSchema.partial>>): void {
    this.settings = orgSettingsSchema.parse({ ...this.settings, ...change });
  }

  /** Time goes on: recontacts that are due open their leads. */
  tick(): void {
    if (this.store.tick().length > 0) this.keep();
  }

  /** As at the start. */
  reset(): void {
    this.settings = this.#initial;
    this.saves = [];
    this.store.clear();
    this.#fill(this.store);
    this.keep();
  }

  session(): SessionView {
    return { settings: this.settings, words: wordsIn(this.settings.locale), users: this.users };
  }
}

/** What the pages ask, and what only a test may. */
export function orgServer(org: Org): Hono {
  const app = new Hono();
  app.onError((error, c) =>
    error instanceof z.ZodError
      ? c.json(
          { errors: [{ errorCode: 'UNKNOWN_EXCEPTION', message: z.prettifyError(error), fields: [] }] },
          400,
        )
      : c.json({ errors: [{ errorCode: 'UNKNOWN_EXCEPTION', message: String(error), fields: [] }] }, 500),
  );
  app.route('/ui', pagesOf(org));
  app.route('/control', controlOf(org));
  app.get('/login', (c) => c.html(signIn(org)));
  app.post('/login', (c) => {
    org.set({ sessionEnded: false });
    return c.redirect('/');
  });
  return app;
}

/** What the pages' own scripts ask. */
function pagesOf(org: Org): Hono {
  const ui = new Hono();
  ui.use(async (c, next) => {
    if (!org.settings.sessionEnded) return next();
    return c.json(
      { errors: [refusal('INVALID_SESSION_ID', wordsIn(org.settings.locale).session_ended)] },
      401,
    );
  });
  ui.get('/session', (c) => c.json(org.session()));
  ui.get('/record/:id', async (c) => {
    org.tick();
    await pause(org.settings.lateMs);
    const view = recordView(org.store, c.req.param('id'), org.settings);
    return view === null
      ? c.json({ errors: [refusal('NOT_FOUND', errorIn('not_found', org.settings.locale))] }, 404)
      : c.json(view);
  });
  ui.post('/record/:id', async (c) => {
    const { fields, lastModified } = saveRequestSchema.parse(await c.req.json());
    return save(org, c, fields, { action: null, mailsCustomer: null }, (id, who) =>
      org.store.update(id, fields, lastModified, who),
    );
  });
  ui.post('/record/:id/action/:name', async (c) => {
    const action = z.enum(ACTIONS).parse(c.req.param('name'));
    const { fields, mailsCustomer } = actionRequestSchema.parse(await c.req.json());
    return save(org, c, fields, { action, mailsCustomer: mailsCustomer ?? null }, (id, who) =>
      org.store.act(id, action, fields, who),
    );
  });
  ui.get('/list', (c) => {
    org.tick();
    const { filterName = 'all', sort = 'CreatedDate', down = '1' } = c.req.query();
    const view = isView(filterName) ? filterName : 'all';
    return c.json(listView(org.store, view, { by: sort, down: down !== '0' }, org.settings));
  });
  return ui;
}

type Sent = Pick<SaveLog, 'action' | 'mailsCustomer'>;

async function save(
  org: Org,
  c: Context,
  fields: Readonly<Record<string, FieldValue>>,
  sent: Sent,
  change: (
    id: string,
    who: { user: string; locale: OrgSettings['locale'] },
  ) => ReturnType<OrgStore['update']>,
): Promise<Response> {
  const { saveMs, refuse, user, locale } = org.settings;
  const id = c.req.param('id') ?? '';
  await pause(saveMs);
  const seen = org.store.visible(id, user) !== null;
  const result = !seen
    ? ({ ok: false, errors: [refusal('NOT_FOUND', errorIn('not_found', locale))] } as const)
    : refuse === null
      ? change(id, { user, locale })
      : ({ ok: false, errors: [refusal('FIELD_CUSTOM_VALIDATION_EXCEPTION', refuse)] } as const);
  org.saves.push({ id, fields, ...sent, errors: result.ok ? [] : result.errors });
  if (result.ok) org.keep();
  return result.ok ? c.json({ id }) : c.json({ errors: result.errors }, 400);
}

/** For tests; Salesforce has nothing like it. Another site's page must not work it. */
function controlOf(org: Org): Hono {
  const control = new Hono();
  control.use(async (c, next) => {
    const origin = c.req.header('origin');
    return origin === undefined || origin === new URL(c.req.url).origin ? next() : c.text('Forbidden', 403);
  });
  control.post('/reset', (c) => {
    org.reset();
    return c.json(org.settings);
  });
  control.post('/settings', async (c) => {
    org.set(orgSettingsSchema.partial().parse(await c.req.json()));
    return c.json(org.settings);
  });
  control.get('/records', (c) => c.json(org.store.all()));
  control.get('/record/:id', (c) => {
    const record = org.store.get(c.req.param('id'));
    return record === null
      ? c.json({ errors: [refusal('NOT_FOUND', 'No such record')] }, 404)
      : c.json(record);
  });
  control.post('/record', async (c) => {
    const fields = saveRequestSchema.shape.fields.parse(await c.req.json());
    const before = typeof fields['Id'] === 'string' ? org.store.get(fields['Id']) : null;
    return c.json(org.store.insert({ ...before, ...fields }));
  });
  control.get('/saves', (c) => c.json(org.saves));
  return control;
}

const refusal = (errorCode: OrgError['errorCode'], message: string): OrgError => ({
  errorCode,
  message,
  fields: [],
});
const pause = (ms: number): Promise<void> => (ms === 0 ? Promise.resolve() : wait(ms));

function signIn({ settings }: Org): string {
  const words = wordsIn(settings.locale);
  return `<!doctype html><html lang="${settings.locale}"><meta charset="utf-8"><title>${words.sign_in}</title>
<link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css"><link rel="stylesheet" href="/assets/org.css">
<div class="org-stand-in" role="note">${words.stand_in}</div>
<form class="slds-card slds-m-around_large slds-p-around_large" method="post" action="/login">
<label class="slds-form-element__label">${words.user_name}<input class="slds-input" name="username" autocomplete="off"></label>
<label class="slds-form-element__label">${words.password}<input class="slds-input" type="password" name="password" autocomplete="off"></label>
<button class="slds-button slds-button_brand">${words.sign_in}</button></form></html>`;
}
