/** The state of one surface's fields, and the road of its clicks to the app. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { keyOf, type Surface, useDesk } from '../context.ts';
import type { Block, Container, Values } from '../types.ts';
import { collect } from './state.ts';

export interface Form {
  surface: Surface;
  values: Values;
  setErrors(errors: Record<string, string>): void;
}

/** What was typed, kept by surface while the page lives, so that a view pushed on top does not lose it. */
const drafts = new Map<string, Values>();

/** The key of a view's draft. */
export const draftKey = (user: string, view: string) => `${user} ${view}`;

/** Forgets what was typed in a surface that is gone. */
export function forgetDraft(key: string): void {
  drafts.delete(key);
}

/** @param key one per surface and person @param firstErrors block_id → words, shown until that field changes */
export function useForm(
  key: string,
  container: Container,
  blocks: Block[],
  firstErrors: Record<string, string> = {},
): Form {
  const desk = useDesk();
  const [typed, setTyped] = useState<Values>(() => drafts.get(key) ?? {});
  const [errors, setErrors] = useState(firstErrors);
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(typed);
  const values = useMemo(() => collect(blocks, typed), [blocks, typed]);
  const mark = (name: string, on: boolean) =>
    setBusy((old) => {
      const next = new Set(old);
      if (on) next.add(name);
      else next.delete(name);
      return next;
    });
  const surface: Surface = {
    values,
    errors,
    busy,
    set(block, element, state) {
      if (!block.block_id || !element.action_id) return;
      const group = { ...latest.current[block.block_id], [element.action_id]: state };
      latest.current = { ...latest.current, [block.block_id]: group };
      drafts.set(key, latest.current);
      setTyped(latest.current);
      if (errors[block.block_id]) {
        const { [block.block_id]: _gone, ...rest } = errors;
        setErrors(rest);
      }
    },
    async act(block, element, value) {
      if (element.confirm && !(await desk.confirm(element.confirm))) return false;
      const name = keyOf(block, element);
      mark(name, true);
      try {
        await api.click({
          user: desk.me.id,
          container,
          block_id: block.block_id ?? '',
          action_id: element.action_id ?? '',
          ...(value ? { value } : {}),
          state: collect(blocks, latest.current),
        });
      } catch (error) {
        desk.notify(whyOf(error as Error, desk.say));
      } finally {
        mark(name, false);
      }
      return true;
    },
    suggest: (block, element, text) =>
      api.suggest({
        user: desk.me.id,
        container,
        block_id: block.block_id ?? '',
        action_id: element.action_id ?? '',
        value: text,
      }),
  };
  return { surface, values, setErrors };
}
