/** `#412`, `412`, `＃４１２` (U7, U10): the lead number, or null when it is none. */
export function parseLeadNumber(text: string): number | null {
  const digits = text.normalize('NFKC').trim().replace(/^#\s*/, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
