import type { App } from '@slack/bolt';
import type { Desk } from '../../desk.ts';
import type { SlackOut } from '../client.ts';
import { registerActions } from './actions.ts';
import { registerCommand } from './command.ts';
import { registerForms } from './forms.ts';
import { registerHome } from './home.ts';

/** What listeners work with. */
export interface Ears {
  readonly desk: Desk;
  readonly slack: SlackOut;
}

export function registerListeners(app: App, ears: Ears): void {
  registerActions(app, ears);
  registerForms(app, ears);
  registerCommand(app, ears);
  registerHome(app, ears);
}
