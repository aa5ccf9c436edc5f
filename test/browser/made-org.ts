import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { aPage, type PageSpec, readIn, RECORD } from '@pitlane/core/page/testing';
import { label, type Locale, type PageSnapshot } from '@pitlane/core/panel/index';
import { writeSalesforceDate } from '@pitlane/core/lexicon/write-date';
import { transformWithOxc } from 'vite';

/** How the pages of a made org are drawn, and how its saves go. */
export interface OrgSettings {
  readonly locale: Locale;
  readonly native: boolean;
  readonly console: boolean;
  /** Fields come so many ms after the page. */
  readonly late: number;
  /** Words with which a save is refused; null: it is stored. */
  readonly refuses: string | null;
  /** The account that Salesforce shows as signed in. */
  readonly user?: string;
  readonly spec: PageSpec;
}

export interface MadeOrg {
  readonly url: string;
  readonly lead: string;
  readonly list: string;
  set(settings: Partial<OrgSettings>): void;
  close(): Promise<void>;
}

/** What runs in the page: draws it, and answers saves as Salesforce does. */
const SCRIPT = `
import { madePage } from '/made-page.js';
const { snapshot, settings, dates, now, dialogs, statusLabel } = window.org;
window.saves = [];
const draw = () => {
  const made = madePage(snapshot, { native: settings.native, console: settings.console });
  window.made = made;
  made.answer = (typed) => {
    window.saves.push(typed);
    if (settings.refuses !== null) return settings.refuses;
    setTimeout(() => {
      for (const [box, date] of Object.entries(dates)) {
        const shown = snapshot.sections.flatMap((s) => s.fields).find((f) => f.label === date);
        if (typed[box] === true && !shown?.value) made.set(date, now);
      }
    }, 150);
    return null;
  };
  // Salesforce's action buttons open dialogs of their own.
  document.addEventListener('click', ({ target }) => {
    const dialog = dialogs[target.textContent];
    if (dialog) open(made, dialog);
  });
  window.drawnAt = performance.now();
};
const add = (to, tag, props = {}, attrs = {}) => {
  const el = Object.assign(document.createElement(tag), props);
  for (const [name, value] of Object.entries(attrs)) el.setAttribute(name, value);
  to.append(el);
  return el;
};
const open = (made, { status, fields }) => {
  const dialog = add(document.body, 'section', { className: 'slds-modal' }, { role: 'dialog', style: 'position:fixed;top:80px;left:40px;background:#fff;border:1px solid;padding:16px' });
  const values = fields.map(({ label, kind, options }) => {
    const item = add(dialog, 'div', { className: 'slds-form-element' });
    add(item, 'label', { className: 'slds-form-element__label', textContent: label });
    if (kind === 'choice') {
      const button = add(item, 'button', { textContent: '--' }, { role: 'combobox' });
      button.onclick = () => {
        for (const text of options) {
          const option = add(dialog, 'div', { textContent: text }, { role: 'option' });
          option.onclick = () => {
            button.textContent = text;
            for (const old of dialog.querySelectorAll('[role="option"]')) old.remove();
          };
        }
      };
      return [label, () => button.textContent];
    }
    const inputs = (kind === 'moment' ? ['text', 'text'] : kind === 'box' ? ['checkbox'] : ['text']).map((type) =>
      add(item, 'input', {}, { type }),
    );
    return [label, () => (kind === 'box' ? null : inputs.map((i) => i.value).join(' ').trim())];
  });
  const save = add(dialog, 'button', { className: 'slds-button_brand', textContent: 'Save' });
  save.onclick = () => {
    dialog.querySelector('.slds-theme_error')?.remove();
    const typed = values.map(([label, read]) => [label, read()]);
    window.saves.push(Object.fromEntries(typed));
    if (settings.refuses !== null) return add(dialog, 'p', { className: 'slds-theme_error', textContent: settings.refuses });
    setTimeout(() => {
      dialog.remove();
      made.set(statusLabel, status);
      for (const [label, value] of typed) if (value !== null) made.set(label, value);
    }, 150);
  };
};
setTimeout(draw, settings.late);
`;

/**
 * Pages as Lightning draws them, from plain data: a record page whose controls work, a list, a page that is
 * neither. For what is tried with real Lightning components, see sandbox/.
 */
export async function startMadeOrg(): Promise<MadeOrg> {
  const path = fileURLToPath(new URL('../../extension/src/page/testing/made-page.ts', import.meta.url));
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path);
  let settings: OrgSettings = {
    locale: 'es',
    native: false,
    console: false,
    late: 200,
    refuses: null,
    spec: {},
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const send = (type: string, body: string): void => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    };
    if (pathname === '/made-page.js') return send('text/javascript', code);
    if (pathname === '/record.js') return send('text/javascript', SCRIPT);
    if (pathname.startsWith('/lightning/r/Account/')) return send('text/html', ACCOUNT);
    if (pathname.startsWith('/lightning/r/')) return send('text/html', recordPage(settings));
    if (pathname.startsWith('/lightning/o/')) return send('text/html', listPage(settings));
    return send('text/html', '<!doctype html><title>Home</title><h1>Home</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    lead: `${url}/lightning/r/AS_Lead__c/${RECORD}/view`,
    list: `${url}/lightning/o/AS_Lead__c/list?filterName=Today`,
    set: (change) => {
      settings = { ...settings, ...change };
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A record that is no lead, though some of its labels are those of one. */
const ACCOUNT = `<!doctype html><meta charset="utf-8"><title>Account</title><div class="windowViewMode-normal active">
<h1>Cuenta</h1>${['Teléfono', 'País', 'Ciudad', 'Sitio web', 'Sector']
  .map(
    (name) =>
      `<records-record-layout-item field-label="${name}"><span class="test-id__field-label">${name}</span><div class="test-id__field-value">x</div></records-record-layout-item>`,
  )
  .join('')}</div>`;

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function written(locale: Locale, at: number): string {
  const { date, time } = writeSalesforceDate(at, { locale, zone: 'Europe/Madrid', market: MARKET[locale] });
  return `${date} ${time ?? ''}`.trim();
}
const MARKET: Readonly<Record<Locale, string>> = { en: 'GB', es: 'ES', fr: 'FR', it: 'IT', ja: 'JP' };

function recordPage(settings: OrgSettings): string {
  const { locale, spec } = settings;
  const page = aPage(locale, spec, readIn(locale, { market: MARKET[locale] }));
  const snapshot: PageSnapshot = { ...page, user: settings.user ?? page.user };
  const dates = Object.fromEntries(
    ([1, 2, 3, 4, 5] as const).map((no) => [
      label(`qualification.attempt_${no}`, locale),
      label(`qualification.attempt_${no}_at`, locale),
    ]),
  );
  const org = {
    snapshot,
    settings,
    dates,
    now: written(locale, Date.now()),
    statusLabel: label('contact.status', locale),
    dialogs: dialogsIn(locale),
  };
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Lead</title>
<style>body{font:14px sans-serif;margin:0;padding:8px} records-record-layout-item{display:block;padding:2px}
[hidden]{display:none}</style><body><script>window.org=${json(org)}</script><script type="module" src="/record.js"></script>`;
}

/** The four action buttons, with what their dialogs ask for (R40–R46) and the status that they leave. */
function dialogsIn(locale: Locale): Record<string, unknown> {
  const l = (key: Parameters<typeof label>[0]): string => label(key, locale);
  const notes = { label: l('qualification.management_notes'), kind: 'text' };
  return {
    [l('button.make_appointment')]: {
      status: l('status.appointment_made'),
      // The sources print no name for the box that mails the customer.
      fields: [
        { label: l('request.appointment_at'), kind: 'moment' },
        { label: '✉', kind: 'box' },
      ],
    },
    [l('button.close_sale')]: { status: l('status.closed_sale'), fields: [notes] },
    [l('button.close_no_sale')]: {
      status: l('status.closed_no_sale'),
      fields: [
        {
          label: l('qualification.close_reason'),
          kind: 'choice',
          options: [l('reason.offer_declined'), l('reason.new_vehicle')],
        },
        notes,
      ],
    },
    [l('button.recontact')]: {
      status: l('status.closed_no_sale'),
      fields: [{ label: l('request.recontact_at'), kind: 'moment' }],
    },
  };
}

function listPage({ locale }: OrgSettings): string {
  const columns = ['column.lead_name', 'column.created', 'column.status', 'column.source'] as const;
  const row = (id: string, name: string): string =>
    `<tr><td>1</td><th scope="row"><a href="/lightning/r/${id}/view">${html(name)}</a></th><td>${written(locale, Date.now() - 3_600_000)}</td><td>${label('status.assigned_to_dealer', locale)}</td><td>Web</td></tr>`;
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>List</title><style>td,th{padding:6px 40px 6px 6px;text-align:left}</style>
<div class="windowViewMode-normal active"><h1>Today</h1><table><thead><tr><th></th>${columns
    .map(
      (key) => `<th aria-label="${html(label(key, locale))}">${html(label(key, locale).slice(0, 5))}…</th>`,
    )
    .join(
      '',
    )}</tr></thead><tbody>${row(RECORD, 'Clara Ficticia')}${row('a0X5g000001AbCeEAK', 'Bruno Inventado')}</tbody></table></div>`;
}
