import { IntlMessageFormat } from 'intl-messageformat';
import { PLACEHOLDERS, SELECTORS } from './fill.ts';
import type { EditableId, Words } from './ids.ts';
import { fillSms, smsSize } from './sms.ts';
import type { TextData } from './types.ts';

export const TEMPLATE_PROBLEMS = [
  'empty',
  'syntax',
  'unknown_placeholder',
  'unknown_selector',
  'unknown_option',
  'unsupported_format',
  'quoted_placeholder',
  'inside_itself',
  'line_break',
  'too_long',
] as const;
export interface TemplateProblem {
  readonly code: (typeof TEMPLATE_PROBLEMS)[number];
  /** Where in the template, in UTF-16 units from 0. */
  readonly at: number;
  /** The placeholder, choice or option in question; the parser's own code with `syntax`. */
  readonly name: string | null;
  /** With `too_long`: how long it is, and may be. */
  readonly length: number | null;
  readonly limit: number | null;
}

const LONGEST = { subject: 150, label: 30, text: 3000 };
/** Texts that are parts of others and may not hold the parts themselves. */
const isPart = (id: EditableId) => id === 'greeting' || id === 'signature' || id.startsWith('topic.');
const PARTS: readonly string[] = ['greeting', 'signature', 'topic'];

/** What intl-messageformat's parser answers: 0 literal, 1 argument, 5 select; others are formats. */
interface Node {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly location?: { readonly start: { readonly offset: number } };
}

/**
 * What is wrong with a dealership's own text, with its place; an empty list: it can be used. A text is only ever
 * filled in, never run: the one construct beside placeholders is a choice among words.
 */
export function templateProblems(id: EditableId, template: string, words: Words): readonly TemplateProblem[] {
  const problem = (code: TemplateProblem['code'], at = 0, more: Partial<TemplateProblem> = {}) => ({
    code,
    at,
    name: null,
    length: null,
    limit: null,
    ...more,
  });
  if (template.trim() === '') return [problem('empty')];
  const limit = limitOf(id);
  if (template.length > limit) return [problem('too_long', limit, { length: template.length, limit })];
  const line = id.startsWith('email_') && id.endsWith('.body') ? -1 : template.search(/[\r\n]/);
  const found: TemplateProblem[] = line >= 0 && mustBeOneLine(id) ? [problem('line_break', line)] : [];
  const tree = parse(template, words.locale);
  if ('error' in tree) return [...found, problem('syntax', tree.at, { name: tree.error })];
  for (const { code, at, name } of inTree(tree.nodes, isPart(id))) found.push(problem(code, at, { name }));
  if (found.length > 0 || !id.startsWith('sms_')) return found;
  const size = worstSms(template, words);
  return size.parts === 1 ? [] : [problem('too_long', 0, { length: size.units, limit: size.limit })];
}

function limitOf(id: EditableId): number {
  if (id.startsWith('label.')) return LONGEST.label;
  return id.endsWith('.subject') ? LONGEST.subject : LONGEST.text;
}
const mustBeOneLine = (id: EditableId): boolean => /\.subject$|^label\.|^topic\.|^sms_|^greeting$/.test(id);

type Parsed = { readonly nodes: readonly Node[] } | { readonly error: string; readonly at: number };
function parse(template: string, locale: string): Parsed {
  try {
    const options = { ignoreTag: true, captureLocation: true };
    const ast: unknown = new IntlMessageFormat(template, locale, undefined, options).getAst();
    return { nodes: ast as readonly Node[] };
  } catch (error) {
    const { message, location } = error as Error & { location?: { start: { offset: number } } };
    return { error: message, at: location?.start.offset ?? 0 };
  }
}

interface Found {
  readonly code: TemplateProblem['code'];
  readonly at: number;
  readonly name: string | null;
}
function inTree(nodes: readonly Node[], part: boolean): readonly Found[] {
  return nodes.flatMap((node): readonly Found[] => {
    const at = node.location?.start.offset ?? 0;
    const name = node.value;
    switch (node.type) {
      case 0:
        // An apostrophe before a brace makes text of it ("l'{vehicle}"): never what was meant.
        return name.includes('{') ? [{ code: 'quoted_placeholder', at, name: null }] : [];
      case 1:
        if (!(PLACEHOLDERS as readonly string[]).includes(name))
          return [{ code: 'unknown_placeholder', at, name }];
        return part && PARTS.includes(name) ? [{ code: 'inside_itself', at, name }] : [];
      case 5: {
        if (!Object.hasOwn(SELECTORS, name)) return [{ code: 'unknown_selector', at, name }];
        const known: readonly string[] = SELECTORS[name as keyof typeof SELECTORS];
        return Object.entries(node.options ?? {}).flatMap(([option, { value }]) => [
          ...(option === 'other' || known.includes(option)
            ? []
            : [{ code: 'unknown_option' as const, at, name: option }]),
          ...inTree(value, part),
        ]);
      }
      default:
        return [{ code: 'unsupported_format', at, name: name ?? null }];
    }
  });
}

const noon = Date.UTC(2026, 0, 5, 12);
/** Long, but no longer than real: an SMS that holds this holds every customer's. */
const LONG: Partial<TextData> = {
  dealership: 'Concesionario Ejemplo',
  advisor: 'Maximiliana Fernandez',
  customer: {
    name: { leadName: 'Maximiliano Fernandez', firstName: 'Maximiliano', lastName: 'Fernandez' },
    title: null,
    reading: null,
  },
  vehicle: 'Quattroporte GTS',
  phone: '+34 600 000 000',
  leadNumber: 10_000,
  // A Wednesday in September, the longest day of most calendars, in another year than now.
  appointment: { at: Date.UTC(2026, 8, 23, 15, 30) },
  callback: { at: Date.UTC(2026, 8, 23, 15, 30) },
  about: 'service_reminder',
};
const LONG_JA: Partial<TextData> = {
  ...LONG,
  dealership: '見本自動車販売',
  advisor: '見本 太郎',
  customer: {
    name: { leadName: '見本 花子', firstName: '花子', lastName: '見本' },
    title: null,
    reading: null,
  },
  phone: '03-0000-0000',
};

function worstSms(template: string, words: Words): ReturnType<typeof smsSize> {
  const ctx = { words, zone: 'UTC', now: noon };
  const data = words.locale === 'ja' ? LONG_JA : LONG;
  const sizes = SELECTORS.origin.map((origin) => smsSize(fillSms(template, { ...data, origin }, ctx)));
  return sizes.reduce((worst, size) => (size.units / size.limit > worst.units / worst.limit ? size : worst));
}
