import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { ALL_TEXTS } from './all.ts';
import { textFor, textLocales } from './choose.ts';
import { CUSTOMER_TEXT_KINDS, type CustomerTextKind } from './ids.ts';
import { aContext, aCustomer, aLead, facts, HOUR, NOW, written } from './testing.ts';
import type { CustomerText } from './types.ts';

const both = (kind: CustomerTextKind, ...[lead, customer, ctx]: Partial<Parameters<typeof args>>) =>
  textFor(kind, ...args(lead, customer, ctx));
const args = (
  lead = aLead(),
  customer: Parameters<typeof textFor>[2] = aCustomer('Ana Prueba'),
  ctx = aContext('es'),
) => [lead, customer, ctx] as const;
const only = (...given: Parameters<typeof both>): CustomerText => {
  const texts = both(...given);
  if (texts === null) throw new Error('no text');
  return texts.customer;
};

describe('languages', () => {
  it.each([
    ['fr', 'fr'],
    ['ja', 'ja'],
    ['FR-be', 'fr'],
    ['de', 'es'],
    [null, 'es'],
    ['', 'es'],
  ])('a customer who prefers %s is written to in %s at a Spanish dealership [U17]', (language, locale) => {
    expect(textLocales(language, { locale: 'es' }, { locale: 'it' })).toEqual({
      customer: locale,
      advisor: 'it',
    });
  });

  it("puts the advisor's language beside the customer's, and only where it is another one [U17]", () => {
    const lead = aLead({ facts: facts({ language: 'ja' }) });
    const other = both('email_not_reached', lead, aCustomer('見本 花子'));
    expect(other?.customer.subject).toBe('お電話の件');
    expect(other?.customer.body).toMatch(/^見本 花子 様\n/);
    expect(other?.advisor?.subject).toBe('Hemos intentado hablar con usted');
    expect(both('email_not_reached')?.advisor).toBeNull();
  });

  it("says what is said in the customer's language, and buttons and notes in the advisor's [U17]", () => {
    const { script } = only('call_script', aLead({ facts: facts({ language: 'fr' }) }));
    const open = script?.steps.find(({ id }) => id === 'open');
    expect(open?.text).toBe('Bonjour, ici Marta, Ejemplo Motor. Je parle bien à Ana Prueba ?');
    expect(open?.branches[0]?.label).toBe('Sí, es el cliente');
    expect(script?.steps.find(({ id }) => id === 'no_answer')?.text).toMatch(/^Anote el intento/);
    expect(script?.before).toEqual(['Tenga a mano la agenda de citas y la carga del taller.']);
  });

  it('needs the words of those two languages only, and says which one is missing', () => {
    const ctx = aContext('es', { words: { es: ALL_TEXTS.es } });
    expect(only('voicemail', aLead(), null, ctx).locale).toBe('es');
    expect(() => only('voicemail', aLead({ facts: facts({ language: 'fr' }) }), null, ctx)).toThrow(
      'the texts in fr were not loaded',
    );
  });
});

describe('what each text says', () => {
  const says = (kind: CustomerTextKind, locale: Locale, origin: 'customer' | 'hq' = 'customer') =>
    only(
      kind,
      aLead({ facts: facts({ origin, nature: origin === 'hq' ? 'campaign' : 'booking' }) }),
      null,
      aContext(locale),
    ).body ?? '';

  it.each([
    ['en', /looking into your request.*will call you again/],
    ['es', /atendiendo su solicitud.*volveremos a llamarle/],
    ['fr', /étudions votre demande.*vous rappellerons/],
    ['it', /seguendo la Sua richiesta.*La richiameremo/],
    ['ja', /確認しております.*改めてお電話いたします/],
  ] as const)(
    'the voicemail in %s says that the request is looked at and that another call will come [R24, R92]',
    (locale, words) => expect(says('voicemail', locale)).toMatch(words),
  );

  it('the voicemail after a campaign speaks of no request, and of the other call all the same [R14, R24]', () => {
    expect(says('voicemail', 'es', 'hq')).not.toMatch(/solicitud/);
    expect(says('voicemail', 'es', 'hq')).toMatch(/volveremos a llamarle/);
  });

  it('a message that anybody may hear names neither the vehicle nor the matter [R24]', () => {
    for (const locale of LOCALES)
      expect(says('voicemail', locale, 'hq')).not.toMatch(/Ghibli|campa|キャンペーン/);
  });

  it.each([
    ['en', /were not able to speak with you/, /cannot be called/],
    ['es', /no hemos conseguido hablar con usted/, /no podemos llamar al número/],
    ['fr', /cherché à vous joindre/, /n'est pas joignable/],
    ['it', /non siamo riusciti a parlare con Lei/, /non è raggiungibile/],
    ['ja', /お話しすることができませんでした/, /おつなぎできませんでした/],
  ] as const)(
    'the e-mails in %s tell a call that reached nobody from a number that cannot be called [R25, R26, R93]',
    (locale, notReached, invalid) => {
      expect(says('email_not_reached', locale)).toMatch(notReached);
      expect(says('email_invalid_phone', locale)).toMatch(invalid);
    },
  );

  it("asks an unreachable number's owner for another one, and a wish for e-mail is met by e-mail [R26, R28]", () => {
    expect(only('email_invalid_phone').subject).toBe('¿A qué teléfono podemos llamarle?');
    expect(only('email_first_contact').body).toMatch(/Basta con responder a este correo/);
  });
});

describe('appointments', () => {
  const at = NOW + 30 * HOUR; // Thursday 6 March, 16:00 in Madrid
  const lead = aLead({ appointmentAt: at });
  const kinds = ['email_confirmation', 'email_reminder', 'sms_confirmation', 'sms_reminder'] as const;

  it('are confirmed and recalled by us where there is no Salesforce [R86, R87]', () => {
    for (const kind of kinds) expect(only(kind, lead).body).toContain('el jueves 6 de marzo a las 16:00');
    expect(only('email_confirmation', lead).body).toMatch(/Le confirmamos su cita/);
    expect(only('email_reminder', lead).body).toMatch(/Le recordamos su cita/);
  });

  it('are never written of by us where Salesforce mails the customer [U16]', () => {
    const ctx = aContext('es');
    const salesforce = { ...ctx, dealership: { ...ctx.dealership, authority: 'salesforce' as const } };
    for (const kind of kinds) expect(both(kind, lead, undefined, salesforce)).toBeNull();
    expect(both('email_not_reached', lead, undefined, salesforce)).not.toBeNull();
  });

  it('are not written of while there is none', () => {
    for (const kind of kinds) expect(both(kind, aLead())).toBeNull();
  });

  it('say that they moved [X50]', () => {
    expect(only('email_confirmation', { ...lead, moved: true }).body).toMatch(/Hemos cambiado su cita/);
  });

  const summary = (mailsCustomer: boolean | null, customerMails: 'ask' | 'implied' | 'never') => {
    const ctx = aContext('es');
    const policy = { ...DEFAULT_POLICY, customerMails };
    const dealership = { ...ctx.dealership, policy };
    const { script } = only('call_script', { ...lead, mailsCustomer }, undefined, { ...ctx, dealership });
    return script?.steps.find(({ id }) => id === 'summary')?.text ?? '';
  };
  it.each([
    ['ask', true, true],
    ['ask', false, false],
    ['ask', null, false],
    ['implied', null, true],
    ['implied', false, true],
    ['never', true, false],
  ] as const)(
    'with the switch at "%s" and the answer %s, a mail is promised on the telephone: %s [R89, X19]',
    (customerMails, answer, promised) => {
      expect(/correo electrónico/.test(summary(answer, customerMails))).toBe(promised);
    },
  );

  it('are proposed from the preferred days that are still to come [R70]', () => {
    const dates = (preferredDates: string[]) =>
      only('call_script', aLead({ preferredDates })).script?.steps.find(({ id }) => id === 'dates')?.text;
    expect(dates(['2025-03-10', '2025-03-04', '2025-03-06'])).toBe(
      'Nos indicó mañana o el lunes 10 de marzo. ¿Qué le viene mejor?',
    );
    expect(dates(['2025-03-04'])).toBe('¿Qué día y a qué hora le viene mejor?');
  });
});

describe('before the call', () => {
  const before = (lead: Parameters<typeof only>[1], request: 'allow' | 'warn' | 'ask_manager' = 'warn') => {
    const ctx = aContext('en');
    const policy = { ...DEFAULT_POLICY, consent: { ...DEFAULT_POLICY.consent, request } };
    const dealership = { ...ctx.dealership, policy };
    return only('call_script', lead, undefined, { ...ctx, dealership }).script?.before ?? [];
  };
  const no = aLead({ phoneConsent: false });

  it('a "no" to calls is told as the dealership decided: not, as a warning, or to ask the manager [R16, X45]', () => {
    expect(before(no, 'allow')).toHaveLength(1);
    expect(before(no, 'warn')[0]).toMatch(/answer the request and make no offers/);
    expect(before(no, 'ask_manager')[0]).toMatch(/ask your manager before you call/);
  });

  it('a "no" matters more for a campaign, and a "yes" or nothing known is no warning [R113, X45]', () => {
    expect(before({ ...no, facts: facts({ origin: 'hq', nature: 'campaign' }) }, 'allow')[0]).toMatch(
      /better write/,
    );
    for (const phoneConsent of [true, null]) expect(before(aLead({ phoneConsent }))).toHaveLength(1);
  });

  it('shows how a Japanese name is read, or to ask for it [U18]', () => {
    const shown = (reading: string | null) =>
      only('call_script', aLead(), aCustomer('見本 花子', { reading }), aContext('ja')).script?.before[0];
    expect(shown('みほん はなこ')).toBe('お名前の読み：みほん はなこ');
    expect(shown(null)).toMatch(/読みが登録されていません/);
  });
});

describe('a whole script', () => {
  it.each(LOCALES)('in %s reads as it did when it was last looked at [R20, R91]', async (locale) => {
    const customer =
      locale === 'ja'
        ? aCustomer('見本 花子', { last: '見本', first: '花子', reading: 'みほん はなこ' })
        : aCustomer('Ana Prueba', { first: 'Ana', last: 'Prueba', title: 'ms' });
    const lead = aLead({
      facts: facts({ origin: 'hq', nature: 'campaign', campaign: 'Service Reminder' }),
      preferredDates: ['2025-03-10', '2025-03-12'],
    });
    const text = written(only('call_script', lead, customer, aContext(locale)));
    await expect(text).toMatchFileSnapshot(`./snapshots/script.${locale}.txt`);
  });

  it('and every other text, too [R90]', async () => {
    for (const locale of LOCALES) {
      const customer = locale === 'ja' ? aCustomer('見本 花子') : aCustomer('Ana Prueba');
      const lead = aLead({ appointmentAt: NOW + 30 * HOUR });
      const texts = CUSTOMER_TEXT_KINDS.filter((kind) => kind !== 'call_script').map((kind) => {
        const { subject, body } = only(kind, lead, customer, aContext(locale));
        return [`[${kind}]`, ...(subject === null ? [] : [`Subject: ${subject}`]), body].join('\n');
      });
      await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`./snapshots/written.${locale}.txt`);
    }
  });
});
