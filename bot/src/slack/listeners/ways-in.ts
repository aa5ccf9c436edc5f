import type { App } from '@slack/bolt';
import type { Ears } from './ears.ts';
import { registerFind } from './find.ts';
import { registerLinks } from './links.ts';
import { registerNewLead } from './new-lead.ts';
import { registerSuggest } from './suggest.ts';

/** How people come to a lead without a card before them. */
export function registerWaysIn(app: App, ears: Ears): void {
  registerSuggest(app, ears);
  registerFind(app, ears);
  registerNewLead(app, ears);
  registerLinks(app, ears);
}
