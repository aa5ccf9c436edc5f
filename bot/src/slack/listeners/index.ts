import type { App } from '@slack/bolt';
import { registerAbsence } from './absence.ts';
import { registerActions } from './actions.ts';
import { registerCall } from './call.ts';
import { registerCommand } from './command.ts';
import type { Ears } from './ears.ts';
import { registerExtras } from './extras.ts';
import { registerForms } from './forms.ts';
import { registerHome } from './home.ts';
import { registerHours } from './hours.ts';
import { registerLists } from './lists.ts';
import { registerMyNotices } from './my-notices.ts';
import { registerTakeOver } from './take-over.ts';
import { registerPair } from './pair.ts';
import { registerPeople } from './people.ts';
import { registerPrivacy } from './privacy.ts';
import { registerViews } from './views.ts';
import { registerRoster } from './roster.ts';
import { registerSettings } from './settings.ts';

export function registerListeners(app: App, ears: Ears): void {
  registerActions(app, ears);
  registerForms(app, ears);
  registerCall(app, ears);
  registerExtras(app, ears);
  registerCommand(app, ears);
  registerHome(app, ears);
  registerLists(app, ears);
  registerMyNotices(app, ears);
  registerTakeOver(app, ears);
  registerPeople(app, ears);
  registerPrivacy(app, ears);
  registerViews(app, ears);
  registerPair(app, ears);
  registerHours(app, ears);
  registerRoster(app, ears);
  registerAbsence(app, ears);
  registerSettings(app, ears);
}
