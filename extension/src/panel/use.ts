import type { LeadPage, Locale } from '@pitlane/core/panel/index';
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useReducer } from 'preact/hooks';
import type { Status } from '../shared/messages.ts';
import type { Controller } from './controller.ts';
import type { PanelState } from './state.ts';
import { type Say, speak } from './say.ts';
import type { LeadView } from './view.ts';

const PanelContext = createContext<Controller | null>(null);
export const PanelProvider = PanelContext.Provider;

export function useController(): Controller {
  const controller = useContext(PanelContext);
  if (!controller) throw new Error('a part of the panel stands outside of it');
  return controller;
}

/** Draws again whenever something changed. */
export function usePanelState(controller: Controller): PanelState {
  const [, again] = useReducer((n: number) => n + 1, 0);
  // Before the browser draws: nothing that changes meanwhile is missed.
  useLayoutEffect(() => {
    again(undefined);
    return controller.subscribe(() => again(undefined));
  }, [controller]);
  return controller.state;
}

/** What every part of an open lead is given. */
export interface Part {
  readonly view: LeadView;
  readonly say: Say;
  readonly locale: Locale;
  readonly status: Status;
  readonly page: LeadPage;
  readonly state: PanelState;
  /** Nothing may be done here: U5, or a deed is under way. */
  readonly still: boolean;
}

export const sayOf = (controller: Controller): Say => speak(controller.speech());
