/** Rows as CSV with every cell quoted, BOM first, as Salesforce's report export writes it. */
export const stringify = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
