/** Excel takes such a cell for a formula, also after a space or in full width. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠\t\r]/u;

/** A cell that no spreadsheet runs: an apostrophe before what looks like a formula makes it text. */
export const defused = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${defused(cell).replaceAll('"', '""')}"`;

/** CSV that Excel opens with its accents and kanji: UTF-8 with a byte order mark, each cell quoted. */
export const csvOf = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[headings, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
