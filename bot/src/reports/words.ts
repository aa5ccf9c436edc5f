import {
  CHANNELS,
  type ContactCounts,
  type Figure,
  figureName,
  type Figures,
  formatFigure,
  formatShare,
  type Dealership,
  type Grouping,
  NATURES,
  ORIGINS,
  staffName,
  type Locale,
  type MeetingPage,
  type SlaLine,
  t,
} from '@pitlane/core';

const SLAS = ['sla1', 'sla2', 'sla3'] as const;

/** `82.4 % (14 of 17)`; contacts are no part of the leads: `1.5 (26 contacts)`. */
export function valueWords(figure: Figure, locale: Locale): string {
  const value = formatFigure(figure, locale);
  if (figure.value === null) return value;
  if (figure.unit === 'ratio') return t(locale, 'report.contacts_n', { value, n: figure.n });
  return `${value} (${t(locale, 'kpi.of', { n: figure.n, of: figure.of })})`;
}

/** The same with its target; colour says nothing (U19). */
export function targetWords(figure: Figure, locale: Locale): string {
  const value = valueWords(figure, locale);
  if (figure.target === null || figure.met === null) return value;
  const target = formatShare(figure.target, locale);
  return t(locale, figure.met ? 'report.target_met' : 'report.target_missed', { value, target });
}

/** `mean 3 h 10 min, median 1 h 2 min`; null where the figure has neither. */
export function timesWords({ mean, median }: SlaLine, locale: Locale): string | null {
  if (!mean || !median || mean.value === null) return null;
  return t(locale, 'report.contact_times', {
    mean: formatFigure(mean, locale),
    median: formatFigure(median, locale),
  });
}

/** R36, type of contact: `Phone 12 · E-mail 3`; those that never happened are left out. */
export function typesWords(
  { outbound, inbound }: Pick<ContactCounts, 'outbound' | 'inbound'>,
  locale: Locale,
): string {
  const types = CHANNELS.map((c) => [t(locale, `channel.${c}`), outbound[c] + inbound[c]] as const);
  const all = [...types, [t(locale, 'kpi.unknown_channel'), outbound.unknown] as const];
  const some = all.filter(([, n]) => n > 0).map(([name, n]) => `${name} ${n}`);
  return some.length > 0 ? some.join(' · ') : t(locale, 'kpi.no_value');
}

/** R36, number of contacts, the customers' own among them. */
export const contactsWords = (contacts: MeetingPage['headline']['contacts'], locale: Locale): string =>
  [
    t(locale, 'report.contacts_of', { total: contacts.total, inbound: contacts.inbound }),
    ...(contacts.perLead.value === null
      ? []
      : [`${t(locale, 'kpi.contacts_per_lead')}: ${formatFigure(contacts.perLead, locale)}`]),
  ].join(' · ');

/** `82.4 % / 60 % / –`: SLA 1–3 of one person in a line; `slaNames` says which is which. */
export const slasWords = (figures: Figures, locale: Locale): string =>
  SLAS.map((kind) => (figures[kind].value === null ? '–' : formatFigure(figures[kind], locale))).join(' / ');

export const slaNames = (locale: Locale): string => SLAS.map((kind) => figureName(kind, locale)).join(' / ');

/** What is counted beside the figures; null: nothing. */
export function apartWords({ counts }: Pick<MeetingPage, 'counts'>, locale: Locale): string | null {
  const what = [
    counts.arrivedWhileClosed > 0 && t(locale, 'kpi.arrived_closed', { count: counts.arrivedWhileClosed }),
    counts.test + counts.spam > 0 && t(locale, 'kpi.tests', { count: counts.test + counts.spam }),
    counts.recontactClosings > 0 && t(locale, 'report.recontacts', { count: counts.recontactClosings }),
  ].filter((x) => x !== false);
  return what.length > 0 ? t(locale, 'report.counted_apart', { what: what.join(' · ') }) : null;
}

/** Leads that a figure leaves out, by reason: never silent (X11, X12). null: none. */
export function leftOutWords(figure: Figure, locale: Locale): string | null {
  if (figure.leftOut.length === 0) return null;
  const whys = new Map<string, number>();
  for (const { why } of figure.leftOut) {
    const words = t(locale, `kpi.left_out.${why}`);
    whys.set(words, (whys.get(words) ?? 0) + 1);
  }
  const list = [...whys].map(([words, n]) => (whys.size > 1 ? `${words} ${n}` : words)).join(', ');
  return `${t(locale, 'kpi.left_out', { count: figure.leftOut.length })} (${list})`;
}

/** What a group of a split is called; key null: held, or without a campaign. */
export function groupName(
  key: string | null,
  by: Grouping | 'none' | null,
  { members }: Dealership,
  locale: Locale,
): string {
  if (key === null) return t(locale, by === 'campaign' ? 'lists.no_campaign' : 'views.held');
  if (by === 'person') return staffName(members.find((m) => m.personId === key)?.name ?? '—', locale);
  const origin = by === 'origin' ? ORIGINS.find((o) => o === key) : null;
  const nature = by === 'nature' ? NATURES.find((n) => n === key) : null;
  return origin ? t(locale, `origin.${origin}`) : nature ? t(locale, `nature.${nature}`) : key;
}
