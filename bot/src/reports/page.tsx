import {
  type Dealership,
  type EpochMs,
  figureName,
  formatFigure,
  type LeadRow,
  type Locale,
  type MeetingPage,
  type SlaLine,
  staffName,
  statusName,
  t,
} from '@pitlane/core';
import { renderToString } from 'preact-render-to-string';
import { clip } from '../slack/views/text.ts';
import { standing } from '../slack/views/when.ts';
import { type Span, spanWords } from './span.ts';
import {
  apartWords,
  contactsWords,
  leftOutWords,
  slaNames,
  slasWords,
  targetWords,
  timesWords,
  typesWords,
} from './words.ts';

export interface PrintInput {
  readonly page: MeetingPage;
  readonly dealership: Dealership;
  readonly span: Span;
  readonly locale: Locale;
  readonly now: EpochMs;
}

/**
 * The page for the meeting (U19): one A4 page, legible in black and white, no customers. A whole HTML document with
 * nothing to load.
 */
export function printedPage(input: PrintInput): string {
  return `<!doctype html>${renderToString(<Document {...input} />)}`;
}

const STYLE = `
@page { size: A4 portrait; margin: 11mm 12mm 9mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 186mm; color: #000; background: #fff;
  font: 8.6pt/1.28 system-ui, "Segoe UI", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; }
@media screen { body { padding: 11mm 4mm; } }
h1 { font-size: 14pt; margin: 0 0 1mm; }
h2 { font-size: 9.5pt; margin: 3mm 0 1mm; border-bottom: .4pt solid #000; }
p { margin: 0 0 1mm; }
.four { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5mm 4mm; }
.four > div { border: .4pt solid #000; padding: 1.2mm 2mm; }
.four b::first-letter { text-transform: uppercase; }
.four b { display: block; font-size: 8pt; font-weight: 400; }
.four strong { font-size: 10pt; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .35mm 1.5mm .35mm 0; border-bottom: .2pt solid #999;
  overflow-wrap: anywhere; }
th { font-weight: 600; font-size: 7.6pt; }
td:first-child { width: 42mm; }
td:last-child { width: 26mm; }
.columns { columns: 2; column-gap: 6mm; font-size: 7.4pt; line-height: 1.2; }
.columns tr { break-inside: avoid; }
.row { display: flex; gap: 1.5mm; border-bottom: .2pt solid #999; break-inside: avoid; padding: .2mm 0; }
.row > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row > :first-child { flex: 0 0 12mm; font-weight: 600; }
.people .row > :first-child { flex-basis: 7mm; }
.row > :nth-child(2) { flex: 1 1 auto; }
.row > :last-child { flex: 0 0 auto; }
.small { font-size: 7.4pt; }
@media screen and (max-width: 700px) {
  .four { grid-template-columns: 1fr; }
  .columns { columns: 1; }
  .row { flex-wrap: wrap; }
  .row > * { white-space: normal; overflow-wrap: anywhere; }
  .row > :nth-child(2), .row > :last-child { flex: 1 1 100%; }
}
`;

function Document(input: PrintInput) {
  const { page, dealership, span, locale, now } = input;
  const { zone } = dealership.hours;
  const title = t(locale, span.unit === 'week' ? 'report.week_title' : 'report.month_title', {
    span: spanWords(span, zone, locale),
  });
  const apart = apartWords(page, locale);
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{`${dealership.name} · ${title}`}</title>
        {/* Ours, and without a `<`: safe to stand as it is. */}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{dealership.name}</h1>
        <p>
          {title} · {t(locale, 'report.leads', { count: page.counts.assigned })}
        </p>
        <Headline {...input} />
        <Slas {...input} />
        {apart && <p class="small">{apart}</p>}
        <People {...input} />
        <Open {...input} />
        <p class="small">{t(locale, 'report.printed', { at: standing(now, locale, { zone, now }) })}</p>
      </body>
    </html>
  );
}

function Headline({ page, locale }: PrintInput) {
  const { workingDay, appointments } = page.headline;
  const box = (name: string, value: string, before?: string) => (
    <div>
      <b>{name}</b>
      <strong>{value}</strong>
      {before && <span> · {t(locale, 'report.before', { value: before })}</span>}
    </div>
  );
  const line = ({ figure, before }: SlaLine) =>
    box(figureName(figure.kind, locale), targetWords(figure, locale), formatFigure(before, locale));
  return (
    <div class="four">
      {box(t(locale, 'report.types'), typesWords(page.headline.contactTypes, locale))}
      {box(t(locale, 'report.contacts'), contactsWords(page.headline.contacts, locale))}
      {line(workingDay)}
      {line(appointments)}
    </div>
  );
}

function Slas({ page, locale }: PrintInput) {
  return (
    <>
      <h2>SLA</h2>
      <table>
        <thead>
          <tr>
            <th>{t(locale, 'report.figure')}</th>
            <th>{t(locale, 'report.value')}</th>
            <th>{t(locale, 'report.previous')}</th>
          </tr>
        </thead>
        <tbody>
          {page.slas.map((line) => (
            <tr key={line.figure.kind}>
              <td>{figureName(line.figure.kind, locale)}</td>
              <td>
                <b>{targetWords(line.figure, locale)}</b>
                {[timesWords(line, locale), leftOutWords(line.figure, locale)]
                  .filter(Boolean)
                  .map((words) => ` · ${words}`)
                  .join('')}
              </td>
              <td>{formatFigure(line.before, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function People({ page, dealership, locale }: PrintInput) {
  if (!page.people) return null;
  const name = (id: string) =>
    staffName(dealership.members.find((m) => m.personId === id)?.name ?? '—', locale);
  return (
    <>
      <h2>
        {t(locale, 'report.people')} <span class="small">({slaNames(locale)})</span>
      </h2>
      <div class={page.people.length > 8 ? 'columns people' : 'small people'}>
        {page.people.map(({ personId, leads, figures }) => (
          <div class="row" key={personId}>
            <span>{leads}</span>
            <span>{name(personId)}</span>
            <span>{slasWords(figures, locale)}</span>
          </div>
        ))}
      </div>
    </>
  );
}

function Open({ page, dealership, locale, now }: PrintInput) {
  const { rows, more, total } = page.open;
  const { zone } = dealership.hours;
  const who = (row: LeadRow) =>
    row.person === null
      ? t(locale, 'views.held')
      : staffName(clip(dealership.members.find((m) => m.personId === row.person)?.name ?? '—', 24), locale);
  return (
    <>
      <h2>
        {t(locale, 'report.open')}: {total}
      </h2>
      {total === 0 && <p>{t(locale, 'report.open_none')}</p>}
      <div class="columns">
        {rows.map((row) => (
          <div class="row" key={row.leadId}>
            <span>{`#${row.number}`}</span>
            <span>{`${who(row)} · ${statusName(row.status, locale)} · ${t(locale, 'card.attempts', { count: row.attempts })}`}</span>
            <span>
              {row.due?.at
                ? standing(row.due.at, locale, { zone, now })
                : t(locale, 'lists.days', { count: row.days })}
            </span>
          </div>
        ))}
      </div>
      {more > 0 && <p class="small">{t(locale, 'report.open_more', { count: more })}</p>}
    </>
  );
}
