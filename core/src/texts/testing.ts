import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Locale } from '../dealership/types.ts';
import { ALL_TEXTS } from './all.ts';
import type { TextContext, TextLead } from './choose.ts';
import type { CustomerText, Script, TextCustomer } from './types.ts';

/** Wednesday 5 March 2025, 10:00 in Madrid. */
export const NOW = Date.UTC(2025, 2, 5, 9);
export const HOUR = 3_600_000;

export const aLead = (more: Partial<TextLead> = {}): TextLead => ({
  number: 412,
  facts: { origin: 'customer', nature: 'booking', campaign: null, language: null, model: 'Ghibli' },
  appointmentAt: null,
  moved: false,
  mailsCustomer: null,
  callBack: null,
  preferredDates: [],
  phoneConsent: null,
  ...more,
});
export const facts = (more: Partial<TextLead['facts']>): TextLead['facts'] => ({ ...aLead().facts, ...more });

export const aCustomer = (
  leadName: string,
  more: Partial<Omit<TextCustomer, 'name'>> & { first?: string; last?: string } = {},
): TextCustomer => ({
  name: { leadName, firstName: more.first ?? null, lastName: more.last ?? null },
  title: more.title ?? null,
  reading: more.reading ?? null,
});

export const aContext = (locale: Locale, more: Partial<TextContext> = {}): TextContext => ({
  dealership: {
    name: 'Ejemplo Motor',
    locale,
    authority: 'pitlane',
    hours: {
      zone: locale === 'ja' ? 'Asia/Tokyo' : 'Europe/Madrid',
      week: {},
      holidays: [],
      closures: [],
      special: [],
    },
    policy: DEFAULT_POLICY,
  },
  phone: '+34 600 000 000',
  advisor: { name: 'Marta', locale },
  now: NOW,
  words: ALL_TEXTS,
  overrides: {},
  ...more,
});

/** A script as people would read it, one step after another. */
export function written(text: CustomerText): string {
  const script = text.script as Script;
  const steps = script.steps.map((step) =>
    [
      `[${step.id}] ${step.kind}${step.asks ? ` (${step.asks})` : ''}`,
      step.text,
      ...step.branches.map(({ label, to }) => `  - ${label} -> ${to}`),
      ...(step.end
        ? [
            `  = ${Object.values(step.end)
              .filter((v) => v !== null && v !== false)
              .join(', ')}`,
          ]
        : []),
    ].join('\n'),
  );
  return [script.before.join('\n'), ...steps].join('\n\n') + '\n';
}
