/** Data that is fetched, and fetched again when the workspace says it changed. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Synced<T> {
  data: T | undefined;
  reload(): void;
}

/**
 * Loads when `key` changes; a late answer for an earlier key is dropped, and several reloads asked for during
 * one fetch become one. @param key names what is loaded; nothing is loaded while it is undefined
 */
export function useSync<T>(
  key: string | undefined,
  load: () => Promise<T>,
  onError: (error: Error) => void,
): Synced<T> {
  const [held, setHeld] = useState<{ key: string; data: T }>();
  const state = useRef({ key, running: false, again: false, load });
  state.current.load = load;
  const run = () => {
    const now = state.current;
    if (now.key === undefined) return;
    if (now.running) {
      now.again = true;
      return;
    }
    const asked = now.key;
    now.running = true;
    now
      .load()
      .then(
        (data) => {
          if (state.current.key === asked) setHeld({ key: asked, data });
        },
        (error: Error) => {
          if (state.current.key === asked) onError(error);
        },
      )
      .finally(() => {
        now.running = false;
        if (now.again || now.key !== asked) {
          now.again = false;
          run();
        }
      });
  };
  useEffect(() => {
    state.current.key = key;
    run();
  }, [key]);
  return { data: held && held.key === key ? held.data : undefined, reload: run };
}
