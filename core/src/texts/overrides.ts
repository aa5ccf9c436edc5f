import type { Locale } from '../dealership/types.ts';
import type { EditableId, Words } from './ids.ts';
import { templateProblems, type TemplateProblem } from './problems.ts';

/** A dealership's own texts, by language and id (R90). What is left out stays ours. */
export type Overrides = Readonly<Partial<Record<Locale, Readonly<Partial<Record<EditableId, string>>>>>>;

/** Whether a text of that id is there to be written anew. */
export const isEditable = (id: string, words: Words): id is EditableId =>
  Object.hasOwn(words.texts, id) && !/^(form|none)\./.test(id);

export interface OverrideProblem extends Omit<TemplateProblem, 'code'> {
  readonly locale: Locale;
  readonly id: string;
  readonly code: TemplateProblem['code'] | 'unknown_text';
}

/** All that is wrong with one language's overrides; an empty list: all of them will be used. */
export function overrideProblems(
  given: Readonly<Record<string, string>>,
  words: Words,
): readonly OverrideProblem[] {
  const { locale } = words;
  return Object.entries(given).flatMap(([id, text]): readonly OverrideProblem[] => {
    if (isEditable(id, words))
      return templateProblems(id, text, words).map((problem) => ({ ...problem, locale, id }));
    return [{ code: 'unknown_text', at: 0, name: id, length: null, limit: null, locale, id }];
  });
}

const sound = new Map<string, boolean>();
function isSound(id: EditableId, text: string, words: Words): boolean {
  const key = `${words.locale} ${id} ${text}`;
  let known = sound.get(key);
  if (known === undefined) {
    if (sound.size >= 2000) sound.clear();
    known = templateProblems(id, text, words).length === 0;
    sound.set(key, known);
  }
  return known;
}

/** The template to use: the dealership's where it has a sound one, else ours. */
export function templateFor(id: EditableId, words: Words, overrides: Overrides): string {
  const own = overrides[words.locale]?.[id];
  return own !== undefined && isSound(id, own, words) ? own : words.texts[id];
}
