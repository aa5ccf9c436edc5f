// @vitest-environment happy-dom
import { DAY, HOUR } from '@pitlane/core/lead/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { mount } from './mount.tsx';
import { STATES } from './testing/states.ts';
import { NOW, PLACE, World, type WorldSpec } from './testing/world.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const away of open.splice(0)) away();
});

async function panel(spec: WorldSpec = {}, world = new World(spec)) {
  const { controller, away } = mount(world.ports, true);
  open.push(away);
  const root = document.querySelector('pitlane-panel')?.shadowRoot;
  if (!root) throw new Error('the panel is not there');
  await settled();
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = () => root.querySelector('aside')?.textContent ?? '';
  const button = (words: string | RegExp) => {
    const found = all('button, a').find(({ textContent }) =>
      typeof words === 'string' ? (textContent ?? '').includes(words) : words.test(textContent ?? ''),
    );
    if (!found) throw new Error(`no button says ${String(words)}`);
    return found;
  };
  const press = async (words: string | RegExp) => {
    button(words).click();
    await settled();
  };
  const fill = async (name: string, value: string) => {
    const field = root.querySelector<HTMLInputElement>(`[name="${name}"], #${name.replace('.', '-')}`);
    if (!field) throw new Error(`no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  };
  const key = async (code: string, target: Element | null = root.querySelector('aside')) => {
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { code, key: code, bubbles: true, composed: true, cancelable: true }),
    );
    await settled();
  };
  return { world, controller, root, all, text, button, press, fill, key };
}
/** Preact draws after the answers; a few turns are enough for both. */
async function settled() {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
}

describe('the next step', () => {
  it('stands on top with its due time, the number to dial and whose lead it is [U8, R22]', async () => {
    const { text, button } = await panel({ locale: 'en' });
    expect(text()).toContain('Call the customer (attempt 1)');
    expect(text()).toContain('by tomorrow 09:00');
    expect(button('Call 020 7946 0018').getAttribute('href')).toBe('tel:+442079460018');
    expect(text()).toContain('Responsible: Sophie (not taken yet)');
  });

  it('says what else there is of this customer, and who is calling now [U11]', async () => {
    const attempted = await panel({ locale: 'en', ...STATES.attempted });
    expect(attempted.text()).toContain('Same customer, other open leads: #398 (Luke)');
    expect(attempted.text()).toMatch(/Phone · Busy or switched off · Luke/);
    const calling = await panel({ locale: 'en', ...STATES.calling });
    expect(calling.all('pitlane-panel')).toEqual([]);
    expect(document.querySelectorAll('pitlane-panel')).toHaveLength(2);
    expect(document.querySelectorAll('pitlane-panel')[1]?.shadowRoot?.textContent).toContain(
      'Luke is calling this customer now',
    );
  });

  it('names no number where there is none, and shows the letter instead [R26]', async () => {
    const { text, all } = await panel({ locale: 'en', ...STATES.no_phone });
    expect(text()).toContain('Send an e-mail to the customer');
    expect(all('a[href^="tel:"]')).toEqual([]);
    expect(all('a[href^="mailto:"]').length).toBeGreaterThan(0);
  });
});

describe('outcomes', () => {
  it('are logged in one click, the second click of a double click included once [U15, R32]', async () => {
    const { world, button } = await panel({ locale: 'en' });
    const reached = button('Reached');
    reached.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    reached.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await settled();
    reached.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    await settled();
    expect(world.acts()).toMatchObject([{ outcome: 'reached', channel: 'phone', direction: 'outbound' }]);
  });

  it('ask for the voicemail in one key, and only where the dealership asks [R24]', async () => {
    const { world, key, text } = await panel({ locale: 'en' });
    await key('Digit3');
    expect(text()).toContain('Voicemail left?');
    await key('KeyV');
    expect(world.acts()).toMatchObject([{ outcome: 'no_answer', voicemail: true }]);

    const other = await panel({
      locale: 'en',
      policy: { attempts: { ...world.dealership.policy.attempts, voicemail: 'optional' } },
    });
    await other.key(
      'Digit3',
      document.querySelectorAll('pitlane-panel')[1]?.shadowRoot?.querySelector('aside'),
    );
    expect(other.world.acts()).toHaveLength(1);
  });

  it('keys type into fields and log nothing from there [U15]', async () => {
    const { world, key, root } = await panel({ locale: 'en' });
    await key('Digit1', root.querySelector('#verbatim'));
    expect(world.acts()).toEqual([]);
  });

  it('take the words along, and whose words they are [X44, R33]', async () => {
    const { world, root, press, all } = await panel({ locale: 'en' });
    const area = root.querySelector<HTMLTextAreaElement>('#verbatim');
    if (!area) throw new Error('no field');
    area.value = 'After five';
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    all('input[name="said"]')[0]?.click();
    await settled();
    await press('Reached');
    expect(world.acts()).toMatchObject([{ verbatim: 'After five', said: 'verbatim' }]);
    expect(root.querySelector<HTMLTextAreaElement>('#verbatim')?.value).toBe('');
  });

  it('call back on another number where the customer wants that, and dial it then [U2]', async () => {
    const { world, press, fill, text, all } = await panel({ locale: 'en' });
    await press('Call back');
    await fill('callback.date', '2026-09-02');
    await fill('callback.time', '17:00');
    await fill('callback.to', '1234');
    await press(/^Log$/);
    expect(world.acts()).toEqual([]);
    expect(text()).toContain('cannot be dialled');
    await fill('callback.to', '＋３４ ６００ ０００ ００９');
    await press(/^Log$/);
    expect(world.acts()).toMatchObject([
      { outcome: 'call_back_at', callBackTo: '＋３４ ６００ ０００ ００９' },
    ]);
    expect(all('a.dial')[0]?.getAttribute('href')).toBe('tel:+34600000009');
  });

  it('call back at a moment to come, and at none that has passed [U2]', async () => {
    const { world, press, fill, text } = await panel({ locale: 'es' });
    await press('Volver a llamar');
    await fill('callback.date', '2026-09-01');
    await fill('callback.time', '09:00');
    await press(/^Registrar$/);
    expect(world.acts()).toEqual([]);
    expect(text()).toContain('ya ha pasado');
    await fill('callback.date', '2026-09-02');
    await fill('callback.time', '17:00');
    await press(/^Registrar$/);
    expect(world.acts()).toMatchObject([{ outcome: 'call_back_at', callBackAt: NOW + 30.5 * HOUR }]);
  });

  it('log what the customer did, and tick Salesforce only on request [U3]', async () => {
    const { world, press, all } = await panel({ locale: 'en' });
    await press('Customer called');
    await press(/^Log$/);
    expect(world.acts()).toMatchObject([{ direction: 'inbound', channel: 'phone', tick: false }]);
    expect(world.written).toEqual([]);
    await press('Customer called');
    all('input[type="checkbox"]')[0]?.click();
    await settled();
    await press(/^Log$/);
    expect(world.acts()[1]).toMatchObject({ direction: 'inbound', tick: true });
    expect(world.written).toHaveLength(1);
  });

  it('offer no tick in Salesforce where leads are kept in Pitlane [U3]', async () => {
    const { press, all, text } = await panel({ locale: 'en', authority: 'pitlane' });
    await press('Customer called');
    expect(all('input[type="checkbox"]')).toEqual([]);
    await press(/^Log$/);
    expect(text()).toContain('Salesforce is left as it is: this lead is kept in Pitlane.');
  });

  it('log a written attempt by its channel [R28, R29]', async () => {
    const { world, press, all } = await panel({ locale: 'en' });
    await press('I wrote');
    all('input[value="sms"]')[0]?.click();
    await settled();
    await press(/^Log$/);
    expect(world.acts()).toMatchObject([{ channel: 'sms', outcome: 'message_sent' }]);
  });
});

describe('the script', () => {
  it('is followed by its branches, and its end logs the outcome [R20, R91]', async () => {
    const { world, press, text, controller } = await panel({ locale: 'en' });
    expect(text()).toContain('this is Sophie from Example Motors');
    await press('Nobody to talk to');
    await press(/^Busy/);
    expect(controller.state.draft.path).toEqual(['nobody', 'busy']);
    await press('Log: Busy or switched off');
    expect(world.acts()).toMatchObject([{ outcome: 'busy_or_off', voicemail: false }]);
    expect(controller.state.draft.path).toEqual([]);
  });

  it('goes one step back by its key [U15]', async () => {
    const { press, key, controller } = await panel({ locale: 'en' });
    await press('Somebody else');
    await key('Backspace');
    expect(controller.state.draft.path).toEqual([]);
  });
});

describe('conclusions', () => {
  it('say what stands in the way before the click [R42, R46]', async () => {
    const { button, text, press, world } = await panel({ locale: 'es' });
    expect(button('Cerrado con Venta').getAttribute('aria-disabled')).toBe('true');
    expect(text()).toContain('Registre primero un intento');
    await press('Cerrado con Venta');
    expect(world.written).toEqual([]);
  });

  it('make an appointment at a proposed moment, with the wish for Salesforce’s mail [R40, R70, U16]', async () => {
    const { press, world, all } = await panel({ locale: 'es' });
    await press('Concertar una Cita');
    await press('como deseaba el cliente');
    all('input[name="appointment.mails"][value="yes"]')[0]?.click();
    await settled();
    all('form button.main')[0]?.click();
    await settled();
    const at = NOW + 2 * DAY - 1.5 * HOUR;
    expect(world.acts()).toMatchObject([{ type: 'make_appointment', at, mailsCustomer: true }]);
    expect(world.written).toEqual([{ kind: 'appointment', at, mailsCustomer: true }]);
  });

  it('close without sale with the reason and what it asks for besides [R43, R44, R45]', async () => {
    const { press, fill, world, all, text } = await panel({ locale: 'en', ...STATES.attempted });
    await press('Closed without Sale');
    await fill('nosale.reason', 'not_owner_sold');
    expect(text()).toContain('Enter the date on which the ownership ended');
    all('form button.main')[0]?.click();
    await settled();
    expect(world.written).toEqual([]);
    await fill('nosale.ownership', '2026-08-01');
    all('form button.main')[0]?.click();
    await settled();
    expect(world.written).toEqual([
      { kind: 'close_no_sale', reason: 'not_owner_sold', ownershipEnd: '2026-08-01', managementNotes: '' },
    ]);
    expect(text()).toContain('Nothing more to do');
  });

  it('close with sale only with a VIN, and say that recontact closes [R42, R46, U2]', async () => {
    const { press, fill, world, all, text } = await panel({ locale: 'en', ...STATES.attempted });
    await press('Recontact');
    expect(text()).toContain('This closes the lead; on the date you choose a new one comes');
    await press('Closed with Sale');
    await fill('sale.vin', 'ZAM1');
    expect(text()).toContain('This VIN is not right');
    await fill('sale.vin', 'zam aaa aa5 7000 0001');
    await fill('sale.notes', 'Came by without an appointment');
    all('form button.main')[0]?.click();
    await settled();
    expect(world.acts()).toMatchObject([
      { type: 'close_sale', managementNotes: 'Came by without an appointment' },
    ]);
  });
});

it('changes the date of a lead that was closed by recontact, and offers nothing else there [R48]', async () => {
  const { press, fill, world, all } = await panel({ locale: 'en', ...STATES.recontacted, link: 'unlinked' });
  expect(all('.conclude button[aria-disabled="false"]').map((b) => b.textContent)).toEqual(['Recontact']);
  await press('Recontact');
  await fill('recontact.date', '2026-10-01');
  await fill('recontact.time', '10:00');
  all('form button.main')[0]?.click();
  await settled();
  expect(world.written).toEqual([{ kind: 'change_recontact', at: Date.UTC(2026, 9, 1, 8) }]);
});

it('says what the bot refused after it had waited, until it was read', async () => {
  const world = new World({ locale: 'en' });
  const lead = { dealershipId: 'd1', ...PLACE };
  world.refused = [
    { actId: 'act-0001', lead, again: true, text: 'This lead is closed and takes no further change.' },
    {
      actId: 'act-0002',
      lead: { ...lead, recordId: 'a0X5g000001AbCdXXX' },
      again: true,
      text: 'another lead',
    },
  ];
  const { press, text } = await panel({}, world);
  expect(text()).toContain('Refused later: This lead is closed');
  expect(text()).not.toContain('another lead');
  await press('Send again');
  expect(world.asked).toContainEqual({ type: 'refused.again', actId: 'act-0001' });
  await press(/^Read$/);
  expect(text()).not.toContain('Refused later');
});

describe('what waits for Salesforce', () => {
  it('is listed, and one click does it [U1]', async () => {
    const { press, world, text, all } = await panel({ locale: 'en', ...STATES.booked });
    expect(text()).toContain('Saved in Pitlane · still to do in Salesforce');
    expect(all('.todo li')).toHaveLength(2);
    all('.todo li:last-child button')[0]?.click();
    await settled();
    expect(world.written).toMatchObject([{ kind: 'appointment' }]);
    expect(world.acts()).toEqual([]);
    await press('Do it now');
    expect(all('.todo')).toEqual([]);
  });
});

describe('bad input', () => {
  it('shows HTML of a note as the text it is', async () => {
    const { root, text } = await panel({ locale: 'en', ...STATES.hostile });
    expect(text()).toContain('<script>document.title="hacked"</script>');
    expect(root.querySelector('script, img')).toBeNull();
  });

  it.each(Object.keys(STATES) as (keyof typeof STATES)[])('draws %s, words and all', async (state) => {
    for (const locale of ['fr', 'ja'] as const) {
      const { text } = await panel({ ...STATES[state], locale });
      expect(text()).toContain('Pitlane');
      expect(text()).not.toMatch(/undefined|\[object|NaN|\{\w+\}(?! WWW)/);
      for (const away of open.splice(0)) away();
    }
  });

  it('offers nothing to do on a closed lead but to look [R51]', async () => {
    const { all } = await panel({ locale: 'en', ...STATES.final });
    expect(all('.outcome, .conclude button')).toEqual([]);
  });
});

describe('where it stands', () => {
  it('folds, opens and moves by keys, and remembers it', async () => {
    const { world, all, root } = await panel({ locale: 'en' });
    const handle = all('button[aria-label^="Move"]')[0];
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await settled();
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await settled();
    expect(world.settings.panel).toEqual({ side: 'left', top: 48, collapsed: false });
    all('button[aria-label="Fold Pitlane"]')[0]?.click();
    await settled();
    expect(world.settings.panel.collapsed).toBe(true);
    expect(root.querySelector('.panel')).toBeNull();
    all('.folded button')[0]?.click();
    await settled();
    expect(root.querySelector('.panel')).not.toBeNull();
  });

  it('is reached from anywhere by one shortcut, and left again [U15]', async () => {
    const { root } = await panel({ locale: 'en' });
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const shortcut = () =>
      document.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'KeyP', altKey: true, shiftKey: true, bubbles: true }),
      );
    shortcut();
    expect(root.activeElement?.tagName).toBe('ASIDE');
    field.remove();
  });

  it('keeps the focus where the work is when a form goes: at the button that had opened it [U15]', async () => {
    const { root, press, all, key, button } = await panel({ locale: 'en', ...STATES.attempted });
    for (const opener of [/^.?Customer called/, /without sale/i]) {
      button(opener).focus();
      await press(opener);
      const field = all('form input, form textarea, form select')[0];
      field?.focus();
      expect(root.activeElement).toBe(field);
      await key('Escape', field);
      expect(root.activeElement).toBe(button(opener));
    }
    button('Customer called').focus();
    await press('Customer called');
    all('form button.main')[0]?.focus();
    all('form button.main')[0]?.click();
    await settled();
    expect(root.activeElement).toBe(button('Customer called'));
  });

  it('keeps the focus in the panel after the PIN, and takes it from nobody [U15, U5]', async () => {
    const { root, all, fill } = await panel({ locale: 'en', ...STATES.locked });
    expect(root.activeElement).toBeNull();
    all('#pin')[0]?.focus();
    await fill('pin', '4711');
    all('#pin')[0]?.closest('form')?.requestSubmit();
    await settled();
    expect(all('#pin')).toEqual([]);
    expect(root.activeElement?.tagName).toBe('ASIDE');
  });

  it('leaves nothing behind', async () => {
    await panel();
    for (const away of open.splice(0)) away();
    expect(document.querySelector('pitlane-panel')).toBeNull();
  });
});

it('copies a text and says so [R24]', async () => {
  const { press, world, text } = await panel({ locale: 'en' });
  await press(/^Texts$/);
  await press(/^Copy$/);
  expect(world.copied[0]).toContain('Example Motors');
  expect(text()).toContain('Copied');
});

it('always shows who is logging, and another person of this browser is one click away [U5]', async () => {
  const { text, press, world } = await panel({ locale: 'en' });
  expect(text()).toContain('Logging as Sophie');
  await press('Change');
  await press('Luke');
  expect(world.asked).toContainEqual({ type: 'person.use', personId: 'luis' });
});

it('asks who logs when nobody does, and offers the others where a PIN is asked for or missing [U5]', async () => {
  for (const [state, words] of [
    ['choose', 'Who are you?'],
    ['locked', 'Enter your PIN, Sophie'],
    ['no_pin', 'Sophie has no PIN'],
  ] as const) {
    const world = new World({ locale: 'en', ...STATES[state] });
    const { controller, text, press, all } = await panel({}, world);
    expect(text()).toContain(words);
    expect(all('#pin')).toHaveLength(state === 'locked' ? 1 : 0);
    await press('Luke');
    expect(world.asked).toContainEqual({ type: 'person.use', personId: 'luis' });
    expect(controller.barrier()).toBeNull();
    for (const away of open.splice(0)) away();
  }
});
