/** What every part of the page may need: who is acting, the words, and the surface a block stands on. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Suggestions } from './api.ts';
import type { Reader } from './format/date.ts';
import type {
  Block,
  Change,
  Confirm,
  Element,
  ElementState,
  SidebarChannel,
  SidebarDm,
  User,
  Values,
  Workspace,
} from './types.ts';
import type { Say } from './words.ts';

/** The person at the desk and what they can see. */
export interface Desk {
  workspace: Workspace;
  me: User;
  reader: Reader;
  /** The workspace's time, ms: the machine's unless a test or demonstration moved it. */
  now(): number;
  say: Say;
  user(id: string): User | undefined;
  channelName(id: string): string | undefined;
  /** The direct messages this person has. */
  dms(): SidebarDm[];
  /** The channels this person is in. */
  channels(): SidebarChannel[];
  /** Goes to a channel or conversation, as the same person. */
  go(channel: string): void;
  /** Calls back whenever the workspace changes for this person; returns the function that stops it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Shows a short notice at the bottom. */
  notify(text: string): void;
  /** Asks before a dangerous click; resolves to whether the person agreed. */
  confirm(question: Confirm): Promise<boolean>;
}

/** A message, a modal or Home: where interactive blocks keep their state and send their clicks. */
export interface Surface {
  /** What people have chosen or typed here, over the initial values. */
  values: Values;
  errors: Record<string, string>;
  /** Keys `block/action` that wait for the app's answer. */
  busy: ReadonlySet<string>;
  set(block: Block, element: Element, state: ElementState): void;
  /** Sends a block action, after the element's confirmation if it has one. False when the person declined. */
  act(block: Block, element: Element, value?: Omit<ElementState, 'type'>): Promise<boolean>;
  suggest(block: Block, element: Element, text: string): Promise<Suggestions>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);
export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('A part of the page is drawn outside the desk.');
  return desk;
}

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('An interactive block is drawn outside a message, modal or Home.');
  return surface;
}

export const keyOf = (block: Block, element: Element) => `${block.block_id ?? ''}/${element.action_id ?? ''}`;
