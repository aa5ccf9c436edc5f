/** Asks the app for options as the person types: one question at a time, the last one wins. */
import { useEffect, useState } from 'preact/hooks';
import type { ChoiceGroup } from './Picker.tsx';

export interface Found {
  groups?: ChoiceGroup[];
  busy: boolean;
  /** Too little typed yet for the app to be asked. */
  short: boolean;
  error?: string;
}

const pauseMs = 180;

export function useLookUp(
  lookUp: ((text: string) => Promise<ChoiceGroup[]>) | undefined,
  text: string,
  minQuery: number,
): Found {
  const [found, setFound] = useState<Found>({ busy: false, short: true });
  useEffect(() => {
    if (!lookUp) return undefined;
    if (text.trim().length < minQuery) {
      setFound({ busy: false, short: true });
      return undefined;
    }
    let late = false;
    setFound((old) => ({ ...old, busy: true, short: false }));
    const timer = setTimeout(() => {
      lookUp(text.trim()).then(
        (groups) => !late && setFound({ groups, busy: false, short: false }),
        (error: Error) => !late && setFound({ busy: false, short: false, error: error.message }),
      );
    }, pauseMs);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, minQuery]);
  return found;
}
