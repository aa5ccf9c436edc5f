import type { App } from '@slack/bolt';
import { registerActions } from './actions.ts';
import { registerCommand } from './command.ts';
import type { Ears } from './ears.ts';
import { registerForms } from './forms.ts';
import { registerHome } from './home.ts';
import { registerPeople } from './people.ts';
import { registerPrivacy } from './privacy.ts';

export function registerListeners(app: App, ears: Ears): void {
  registerActions(app, ears);
  registerForms(app, ears);
  registerCommand(app, ears);
  registerHome(app, ears);
  registerPeople(app, ears);
  registerPrivacy(app, ears);
}
