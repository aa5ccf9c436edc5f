import { createRequire } from 'node:module';
import {
  type Figure,
  figureName,
  formatFigure,
  formatShare,
  type Locale,
  type trend,
  localDateOf,
  t,
  type Zone,
} from '@pitlane/core';
import { Resvg } from '@resvg/resvg-js';
import { renderToString } from 'preact-render-to-string';
import { isoWeek } from './span.ts';

type Weeks = ReturnType<typeof trend>;
const KINDS = ['sla1', 'sla2', 'sla3'] as const;
type Kind = (typeof KINDS)[number];

export interface TrendInput {
  readonly weeks: Weeks;
  readonly zone: Zone;
  readonly locale: Locale;
}

const WIDTH = 960;
const HEIGHT = 330;
const PANEL = WIDTH / KINDS.length;
const BASE = 268;
const TALL = 180;

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
);

/**
 * SLA 1–3 of the last weeks as bars, each against its target. On its own white ground, so that it reads in dark mode
 * too; dark bars met the target, hatched ones did not: no colour says anything. No names (U6, U19).
 * @returns PNG, 960 × 330 at twice the density
 */
export function trendPicture(input: TrendInput): Uint8Array {
  const svg = renderToString(<Picture {...input} />);
  const image = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: WIDTH * 2 },
    // The machine's own fonts would make another picture on each, and may have no Japanese.
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP' },
  });
  return image.render().asPng();
}

/** The same in words, for those who do not see it. */
export function trendWords({ weeks, zone, locale }: TrendInput): string {
  return KINDS.map((kind) =>
    t(locale, 'report.trend_alt', {
      figure: figureName(kind, locale),
      values: weeks
        .map(({ period, figures }) =>
          t(locale, 'report.trend_week', {
            week: weekOf(period.from, zone),
            value: formatFigure(figures[kind], locale),
          }),
        )
        .join(', '),
    }),
  ).join(' ');
}

const weekOf = (from: number, zone: Zone) => String(isoWeek(localDateOf(zone, from)).week);

function Picture(input: TrendInput) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <defs>
        <pattern id="missed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#ffffff" />
          <rect width="3" height="6" fill="#44546a" />
        </pattern>
      </defs>
      <rect width={WIDTH} height={HEIGHT} fill="#ffffff" />
      {KINDS.map((kind, i) => (
        <Panel key={kind} {...input} kind={kind} left={i * PANEL} />
      ))}
      <text x="22" y={HEIGHT - 12} font-family="Noto Sans JP" font-size="13" fill="#454245">
        {t(input.locale, 'report.trend_legend')}
      </text>
    </svg>
  );
}

function Panel({ weeks, zone, locale, kind, left }: TrendInput & { kind: Kind; left: number }) {
  const room = PANEL - 44;
  const step = room / weeks.length;
  const target = weeks.find((w) => w.figures[kind].target !== null)?.figures[kind].target ?? null;
  const y = (percent: number) => BASE - (percent / 100) * TALL;
  return (
    <g transform={`translate(${left + 22} 0)`} font-family="Noto Sans JP" fill="#1d1c1d">
      <text x="0" y="30" font-size="17" font-weight="400">
        {figureName(kind, locale)}
      </text>
      {target !== null && (
        <text x="0" y="52" font-size="13" fill="#454245">
          {t(locale, 'report.target_line', { target: formatShare(target, locale) })}
        </text>
      )}
      <line x1="0" x2={room} y1={BASE} y2={BASE} stroke="#1d1c1d" stroke-width="1" />
      {weeks.map(({ period, figures }, i) => (
        <Bar
          key={period.from}
          figure={figures[kind]}
          x={i * step}
          wide={step}
          week={weekOf(period.from, zone)}
          y={y}
          locale={locale}
        />
      ))}
      {target !== null && (
        <>
          {/* White under it: it crosses dark bars. */}
          <line x1="0" x2={room} y1={y(target)} y2={y(target)} stroke="#ffffff" stroke-width="4" />
          <line
            x1="0"
            x2={room}
            y1={y(target)}
            y2={y(target)}
            stroke="#1d1c1d"
            stroke-width="1.5"
            stroke-dasharray="5 4"
          />
        </>
      )}
    </g>
  );
}

function Bar(o: {
  figure: Figure;
  x: number;
  wide: number;
  week: string;
  y: (percent: number) => number;
  locale: Locale;
}) {
  const { figure, x, wide, week, y } = o;
  const { value, met } = figure;
  const middle = x + wide / 2;
  const top = value === null ? BASE : y(value);
  return (
    <g>
      {value !== null && (
        <rect
          x={x + 3}
          y={top}
          width={wide - 6}
          height={Math.max(1, BASE - top)}
          fill={met === false ? 'url(#missed)' : '#44546a'}
          stroke="#44546a"
          stroke-width="1"
        />
      )}
      <text x={middle} y={top - 5} font-size="12" text-anchor="middle">
        {value === null ? '–' : String(Math.floor(value + 1e-9))}
      </text>
      <text x={middle} y={BASE + 18} font-size="12" text-anchor="middle" fill="#454245">
        {week}
      </text>
    </g>
  );
}
