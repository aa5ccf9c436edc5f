import type { App } from '@slack/bolt';
import { registerActions } from './actions.ts';
import { registerCommand } from './command.ts';
import type { Ears } from './ears.ts';
import { registerForms } from './forms.ts';
import { registerHome } from './home.ts';

export function registerListeners(app: App, ears: Ears): void {
  registerActions(app, ears);
  registerForms(app, ears);
  registerCommand(app, ears);
  registerHome(app, ears);
}
