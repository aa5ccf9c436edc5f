// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { DAY } from '@pitlane/core/lead/testing';
import type { Locale } from '@pitlane/core/panel/index';
import { mount } from './mount.tsx';
import { STATES } from './testing/states.ts';
import { NOW, World } from './testing/world.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const away of open.splice(0)) away();
});
const settled = async () => {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
};
const REFUSAL = { why: 'salesforce', text: 'Registro bloqueado.' } as const;
const aWorld = (over: Partial<World> = {}, locale: Locale = 'es') =>
  Object.assign(new World({ ...STATES.attempted, locale, refusal: REFUSAL }), over);

async function panel(world: World) {
  const { controller, away } = mount(world.ports, true);
  open.push(away);
  await settled();
  const root = [...document.querySelectorAll('pitlane-panel')].at(-1)?.shadowRoot;
  if (!root) throw new Error('the panel is not there');
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const press = async (selector: string, words = '') => {
    const button = all(selector).find(({ textContent }) => textContent?.includes(words));
    if (!button) throw new Error(`no ${selector} says ${words}`);
    button.click();
    await settled();
  };
  const text = (selector = 'aside') =>
    all(selector)
      .map(({ textContent }) => textContent)
      .join(' ');
  /** Opens one of the four forms, fills it and sends it. */
  const conclude = async (words: string, fields: Readonly<Record<string, string>>) => {
    await press('.conclude button', words);
    controller.change({ fields });
    await settled();
    await press('form button.main');
  };
  return { all, press, text, conclude };
}
/** The page is loaded anew: nothing is left but what the bot and the browser keep. */
async function reload(world: World) {
  for (const away of open.splice(0)) away();
  return panel(world);
}

describe('a conclusion that Salesforce refused', () => {
  const NOTES = 'Se muda a otra ciudad y dejará el coche a su hermana.';

  it('loses no notes, and one click does it later [U1, U15, R44]', async () => {
    const world = aWorld();
    const before = await panel(world);
    await before.conclude('Cerrado sin Venta', { 'nosale.reason': 'other', 'nosale.notes': NOTES });
    const { press, text, all } = await reload(world);
    expect(text('.todo')).toContain('Cerrado sin Venta: Otros');
    expect(text('.todo')).toContain(NOTES);
    world.refusal = null;
    await press('.todo li:last-child button');
    expect(world.written).toHaveLength(2);
    expect(world.written[1]).toEqual(world.written[0]);
    expect(world.acts()).toHaveLength(1);
    expect(all('.todo')).toEqual([]);
  });

  it('is repeated with the date on which the ownership ended [U1, R45]', async () => {
    const world = aWorld();
    const before = await panel(world);
    await before.conclude('Cerrado sin Venta', {
      'nosale.reason': 'not_owner_sold',
      'nosale.ownership': '2026-08-01',
    });
    const { press } = await reload(world);
    await press('.todo li:last-child button');
    expect(world.written[1]).toMatchObject({ reason: 'not_owner_sold', ownershipEnd: '2026-08-01' });
  });

  it('is repeated with the VIN that was typed [U1, R42]', async () => {
    const world = aWorld();
    const before = await panel(world);
    await before.conclude('Cerrado con Venta', {
      'sale.vin': 'zam aaa aa5 7000 0001',
      'sale.notes': NOTES,
    });
    const { press } = await reload(world);
    await press('.todo li:last-child button');
    expect(world.written[1]).toEqual({
      kind: 'close_sale',
      vin: 'ZAMAAAAA570000001',
      managementNotes: NOTES,
    });
  });

  it('is said to be kept, and not to be done [U4]', async () => {
    const { conclude, text } = await panel(aWorld());
    await conclude('Cerrado sin Venta', { 'nosale.reason': 'offer_declined' });
    expect(text('.banner.care')).toContain('Guardado en Pitlane: Cerrado sin Venta');
    expect(text('.banner.care')).toContain('Salesforce lo ha rechazado: Registro bloqueado.');
    expect(text('.banner.care')).not.toContain('Hecho');
  });

  it('is not said to be in Pitlane while it waits in the browser [U4]', async () => {
    const { conclude, text } = await panel(aWorld({ link: 'offline' }));
    await conclude('Cerrado sin Venta', { 'nosale.reason': 'offer_declined' });
    expect(text('.banner.care')).toContain('Pitlane no responde. Guardado aquí');
    expect(text('.banner.care')).not.toMatch(/Hecho|Guardado en Pitlane/);
  });

  it('as recontact takes another date, and is done there as a recontact [R46, R48]', async () => {
    const world = aWorld();
    const { conclude } = await panel(world);
    await conclude('Contactar de Nuevo', { 'recontact.date': '2026-10-01', 'recontact.time': '10:00' });
    const at = Date.UTC(2026, 9, 1, 8);
    world.now = NOW + 60_000;
    await conclude('Contactar de Nuevo', { 'recontact.date': '2026-10-02', 'recontact.time': '10:00' });
    expect(world.written).toEqual([
      { kind: 'recontact', at },
      { kind: 'recontact', at: at + DAY },
    ]);
  });
});

it.each([
  ['Cerrado con Venta', 1],
  ['Cerrado sin Venta', 1],
  ['Contactar de Nuevo', 1],
  ['Concertar una Cita', 0],
])('%s: what closes shows customer and vehicle before it does [U12]', async (words, lines) => {
  const { press, all } = await panel(aWorld());
  await press('.conclude button', words);
  const shown = all('form .about').map(({ textContent }) => textContent);
  expect(shown).toEqual(Array(lines).fill('Clara Ficticia · Levante · VIN ZAMAAAAA570000001'));
  expect(all('form .about + .row button.main')).toHaveLength(lines);
});
