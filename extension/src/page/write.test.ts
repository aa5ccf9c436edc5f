// @vitest-environment happy-dom
import { aPage, EXAMPLE, readIn, RECORD, URL_OF_LEAD } from '@pitlane/core/page/testing';
import { label, type Locale } from '@pitlane/core/panel/index';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRecord } from './open.ts';
import { el, madePage, type MadeOptions } from './testing/made-page.ts';
import type { PageOptions, RecordPage, WriteProgress, Written } from './types.ts';

const ATTEMPT = { kind: 'attempt', no: null } as const;
let record: RecordPage | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  window.location.href = URL_OF_LEAD;
});
afterEach(() => {
  record?.close();
  record = null;
  vi.useRealTimers();
});

function anOpenLead(
  locale: Locale,
  o: { made?: MadeOptions; options?: Partial<PageOptions>; page?: Parameters<typeof aPage>[1] } = {},
) {
  const made = madePage(aPage(locale, o.page), o.made);
  record = openRecord(
    { org: 'ejemplo', recordId: RECORD },
    { read: readIn(locale), org: null, account: null, ...o.options },
  );
  return { made, record };
}

/** Lets time pass until it is written. */
async function written(promise: Promise<Written>): Promise<Written> {
  let result: Written | null = null;
  void promise.then((w) => (result = w));
  for (let i = 0; i < 1000 && result === null; i++) await vi.advanceTimersByTimeAsync(100);
  if (result === null) throw new Error('never written');
  return result;
}

/** A dialog of Salesforce's with fields, opened by one of its buttons. */
function dialogOn(
  made: ReturnType<typeof madePage>,
  word: string,
  build: (dialog: HTMLElement, close: () => void) => void,
): void {
  const button = [...made.frame.querySelectorAll('button')].find((b) => b.textContent === word);
  button?.addEventListener('click', () => {
    const dialog = el(document, 'section');
    dialog.setAttribute('role', 'dialog');
    build(dialog, () => dialog.remove());
    document.body.append(dialog);
  });
}
const fieldIn = (dialog: HTMLElement, name: string, ...inputs: HTMLElement[]): void => {
  const item = el(document, 'div', 'slds-form-element');
  item.append(el(document, 'label', 'slds-form-element__label', name), ...inputs);
  dialog.append(item);
};
const saveIn = (dialog: HTMLElement, onClick: () => void): void => {
  const save = el(document, 'button', 'slds-button_brand', 'Save');
  save.addEventListener('click', onClick);
  dialog.append(save);
};

describe('one click writes an attempt', () => {
  for (const locale of ['es', 'fr', 'ja', 'en', 'it'] as const) {
    it(`ticks the next free box and says what is stored, ${locale} [U4, R60]`, async () => {
      const { made, record } = anOpenLead(locale, { made: { native: locale === 'ja' } });
      // Salesforce sets the date by itself.
      const answered = made.answer;
      made.answer = (typed) => {
        queueMicrotask(() =>
          made.set(
            label('qualification.attempt_2_at', locale),
            locale === 'ja' ? '2022/07/25 10:30' : '25/07/2022 10:30',
          ),
        );
        return answered(typed);
      };
      const done = await written(record.writer.do(ATTEMPT));
      expect(made.saves).toHaveLength(1);
      expect(made.saves[0]?.[label('qualification.attempt_2', locale)]).toBe(true);
      expect(done.ok && done.page.lead.attempts.filter((a) => a.done).map((a) => a.no)).toEqual([1, 2]);
    });
  }

  it('once for a double click', async () => {
    const { made, record } = anOpenLead('es');
    made.answer = () => {
      queueMicrotask(() => made.set(label('qualification.attempt_2_at', 'es'), '25/07/2022 10:30'));
      return null;
    };
    const first = record.writer.do(ATTEMPT);
    const second = record.writer.do(ATTEMPT);
    expect(second).toBe(first);
    await written(first);
    expect(record.writer.do(ATTEMPT)).toBe(first);
    expect(made.saves).toHaveLength(1);
  });

  it('never a sixth [R60]', async () => {
    const fields = Object.fromEntries(
      [1, 2, 3, 4, 5].map((no) => [`qualification.attempt_${no}`, true] as const),
    );
    const { made, record } = anOpenLead('es', { page: { fields: { ...EXAMPLE, ...fields } } });
    expect(record.writer.can(ATTEMPT)).toEqual({ why: 'plan', plan: 'no_free_box' });
    expect(await written(record.writer.do(ATTEMPT))).toEqual({
      ok: false,
      refusal: { why: 'plan', plan: 'no_free_box' },
    });
    expect(made.saves).toHaveLength(0);
  });

  it('tells a refusal in Salesforce’s words and leaves the form open', async () => {
    const { made, record } = anOpenLead('es');
    made.answer = () => 'El registro está bloqueado.';
    const done = await written(record.writer.do(ATTEMPT));
    expect(done).toEqual({ ok: false, refusal: { why: 'salesforce', text: 'El registro está bloqueado.' } });
    expect(made.frame.querySelector('.footer-full-width')).not.toBeNull();
    // What is open is not read as stored.
    expect(record.read()?.lead.attempts[1]?.done).toBe(false);
  });

  it('does not presume what the page does not show', async () => {
    const { record } = anOpenLead('es');
    const done = await written(record.writer.do(ATTEMPT));
    expect(done).toEqual({
      ok: false,
      refusal: { why: 'not_stored', fields: ['qualification.attempt_2_at'] },
    });
  });

  it('writes nothing on another account or in another org [U5]', async () => {
    const { made, record } = anOpenLead('es', { options: { account: 'Otro Taller' } });
    expect(await written(record.writer.do(ATTEMPT))).toEqual({
      ok: false,
      refusal: { why: 'account', shown: 'Talleres Ejemplo - 00000' },
    });
    record.use({ read: readIn('es'), org: 'otra', account: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await written(record.writer.do(ATTEMPT))).toEqual({ ok: false, refusal: { why: 'org' } });
    expect(made.saves).toHaveLength(0);
  });

  it('points at the box where it cannot be edited, outside Salesforce’s page [U4]', async () => {
    const page = aPage('es');
    const locked = {
      ...page,
      sections: page.sections.map((s) => ({
        ...s,
        fields: s.fields.map((f) => ({ ...f, editable: false })),
      })),
    };
    const made = madePage(locked);
    record = openRecord(
      { org: 'ejemplo', recordId: RECORD },
      { read: readIn('es'), org: null, account: null },
    );
    const before = document.body.innerHTML;
    const done = await written(record.writer.do(ATTEMPT));
    expect(done.ok ? null : done.refusal).toMatchObject({ why: 'missing', pointed: true });
    expect(document.querySelector('[data-pitlane="ring"]')).not.toBeNull();
    expect(document.body.innerHTML).toBe(before);
    expect(made.saves).toHaveLength(0);
    record.close();
    expect(document.querySelector('[data-pitlane="ring"]')).toBeNull();
  });

  it('leaves a form alone that the person is filling in', async () => {
    const { made, record } = anOpenLead('es');
    made.frame.querySelector<HTMLElement>('.inline-edit-trigger')?.click();
    expect(record.writer.can(ATTEMPT)).toEqual({ why: 'editing' });
  });

  it('says that Salesforce signed out in the middle of a call', async () => {
    const { record } = anOpenLead('es');
    const form = el(document, 'form');
    form.setAttribute('action', '/login');
    const password = el(document, 'input');
    password.setAttribute('type', 'password');
    form.append(password);
    document.body.append(form);
    expect(await written(record.writer.do(ATTEMPT))).toEqual({ ok: false, refusal: { why: 'signed_out' } });
    await vi.advanceTimersByTimeAsync(300);
    expect(record.state()).toBe('signed_out');
  });
});

describe('Salesforce’s own dialogs are filled in', () => {
  it('an appointment; the person decides on the customer’s mail and saves [R40, U16]', async () => {
    const { made, record } = anOpenLead('es');
    const at = Date.UTC(2022, 7, 3, 8, 0);
    let typed = '';
    dialogOn(made, label('button.make_appointment', 'es'), (dialog, close) => {
      const [date, time] = [el(document, 'input'), el(document, 'input')] as HTMLInputElement[];
      const mail = el(document, 'input');
      mail.setAttribute('type', 'checkbox');
      if (!date || !time) return;
      fieldIn(dialog, label('request.appointment_at', 'es'), date, time);
      fieldIn(dialog, '?', mail);
      saveIn(dialog, () => {
        typed = `${date.value} ${time.value}`;
        close();
        made.set(label('contact.status', 'es'), label('status.appointment_made', 'es'));
        made.set(label('request.appointment_at', 'es'), typed);
      });
    });
    const progress: WriteProgress['at'][] = [];
    const promise = record.writer.do({ kind: 'appointment', at, mailsCustomer: false }, (p) => {
      progress.push(p.at);
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(progress).toEqual(['working', 'person']);
    document.querySelector<HTMLElement>('[role="dialog"] .slds-button_brand')?.click();
    const done = await written(promise);
    expect(typed).toBe('03/08/2022 10:00');
    expect(done.ok && done.page.lead.values.status).toBe('appointment_made');
  });

  it('a closing without sale, with its reason from the list [R43]', async () => {
    const { made, record } = anOpenLead('ja');
    const reason = label('reason.offer_declined', 'ja');
    let chosen = '';
    dialogOn(made, label('button.close_no_sale', 'ja'), (dialog, close) => {
      const opener = el(document, 'button');
      opener.setAttribute('role', 'combobox');
      opener.addEventListener('click', () => {
        const option = el(document, 'div', '', reason);
        option.setAttribute('role', 'option');
        option.addEventListener('click', () => (chosen = option.textContent ?? ''));
        dialog.append(option);
      });
      fieldIn(dialog, label('qualification.close_reason', 'ja'), opener);
      saveIn(dialog, () => {
        close();
        made.set(label('contact.status', 'ja'), label('status.closed_no_sale', 'ja'));
        made.set(label('qualification.close_reason', 'ja'), chosen);
      });
    });
    const done = await written(
      record.writer.do({
        kind: 'close_no_sale',
        reason: 'offer_declined',
        ownershipEnd: null,
        managementNotes: '',
      }),
    );
    expect(chosen).toBe(reason);
    expect(done.ok && done.page.lead.values.closeReason).toBe('offer_declined');
  });

  it('an action behind the arrow that shows more of them', async () => {
    const page = aPage('es');
    const word = label('button.recontact', 'es');
    const made = madePage({ ...page, buttons: page.buttons.filter((name) => name !== word) });
    const group = el(document, 'ul', 'slds-button-group-list');
    const arrow = el(document, 'button', '', '▾');
    arrow.setAttribute('aria-haspopup', 'true');
    arrow.addEventListener('click', () => {
      const entry = el(document, 'a', '', word);
      entry.setAttribute('role', 'menuitem');
      entry.addEventListener('click', () => {
        const dialog = el(document, 'section');
        dialog.setAttribute('role', 'dialog');
        fieldIn(dialog, label('request.recontact_at', 'es'), el(document, 'input'), el(document, 'input'));
        saveIn(dialog, () => {
          dialog.remove();
          made.set(label('contact.status', 'es'), label('status.closed_no_sale', 'es'));
          made.set(label('request.recontact_at', 'es'), '03/08/2022 10:00');
        });
        document.body.append(dialog);
      });
      group.append(entry);
    });
    group.append(arrow);
    made.frame.append(group);
    record = openRecord(
      { org: 'ejemplo', recordId: RECORD },
      { read: readIn('es'), org: null, account: null },
    );
    const done = await written(record.writer.do({ kind: 'recontact', at: Date.UTC(2022, 7, 3, 8, 0) }));
    expect(done.ok && done.page.lead.values.recontactAt).toBe(Date.UTC(2022, 7, 3, 8, 0));
  });

  it('a dialog’s refusal keeps all that was typed', async () => {
    const { made, record } = anOpenLead('es');
    dialogOn(made, label('button.recontact', 'es'), (dialog) => {
      fieldIn(dialog, label('request.recontact_at', 'es'), el(document, 'input'), el(document, 'input'));
      saveIn(dialog, () => {
        const error = el(document, 'div', 'slds-theme_error', 'La fecha debe ser futura.');
        dialog.append(error);
      });
    });
    const done = await written(record.writer.do({ kind: 'recontact', at: Date.UTC(2022, 7, 3, 8, 0) }));
    expect(done).toEqual({ ok: false, refusal: { why: 'salesforce', text: 'La fecha debe ser futura.' } });
    expect(document.querySelector<HTMLInputElement>('[role="dialog"] input')?.value).toBe('03/08/2022');
  });
});

describe('the record is watched', () => {
  it('tells when late fields are there, and once for each change', async () => {
    document.body.innerHTML = '';
    record = openRecord(
      { org: 'ejemplo', recordId: RECORD },
      { read: readIn('es'), org: null, account: null },
    );
    const told = vi.fn<() => void>();
    record.onChange(told);
    expect(record.state()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).not.toHaveBeenCalled();
    madePage(aPage('es'), { native: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(record.state()).toBe('ready');
    expect(record.read()?.lead.values.leadName).toBe('Clara Ficticia');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('leaves records alone that are no leads', async () => {
    const page = aPage('es');
    const other = {
      ...page,
      buttons: [],
      history: [],
      sections: [
        {
          label: 'Cuenta',
          fields: page.sections[1]?.fields.slice(1, 6).map((f) => ({ ...f, label: `Xx ${f.label}` })) ?? [],
        },
      ],
    };
    madePage(other);
    record = openRecord(
      { org: 'ejemplo', recordId: RECORD },
      { read: readIn('es'), org: null, account: null },
    );
    await vi.advanceTimersByTimeAsync(10_000);
    expect(record.state()).toBe('no_lead');
    expect(record.writer.can(ATTEMPT)).toEqual({ why: 'not_ready' });
    globalThis.pitlaneSeam = undefined;
  });
});
