import { readFileSync } from 'node:fs';
import { appOfManifest, type ManifestSeed } from '../slack/app-settings.ts';
import type { AppSeed, WorkspaceSeed } from '../slack/contract.ts';

/** Invented staff of three invented dealerships in one workspace. Carmen manages Madrid and Annecy. */
const user = (id: string, name: string, realName: string, locale: string, tz: string) => ({
  id,
  name,
  realName,
  locale,
  tz,
});
const ES = ['es-ES', 'Europe/Madrid'] as const;
const FR = ['fr-FR', 'Europe/Paris'] as const;
const JA = ['ja-JP', 'Asia/Tokyo'] as const;

export const demoWorkspace: WorkspaceSeed = {
  team: { id: 'T0PITLANE', name: 'Tridente Group', domain: 'tridente-demo' },
  users: [
    { ...user('U0CARMEN', 'carmen', 'Carmen Robles', ...ES), isAdmin: true },
    user('U0MARTA', 'marta', 'Marta Quiroga', ...ES),
    user('U0DIEGO', 'diego', 'Diego Salas', ...ES),
    user('U0PILAR', 'pilar', 'Pilar Ochoa', ...ES),
    user('U0GIULIA', 'giulia', 'Giulia Ferri', 'it-IT', 'Europe/Madrid'),
    user('U0SOPHIE', 'sophie', 'Sophie Marchand', ...FR),
    user('U0JULIEN', 'julien', 'Julien Perrot', ...FR),
    user('U0CLAIRE', 'claire', 'Claire Vidal', ...FR),
    user('U0SATO', 'sato', '佐藤 誠', ...JA),
    user('U0SUZUKI', 'suzuki', '鈴木 彩', ...JA),
    user('U0TANAKA', 'tanaka', '田中 陽介', ...JA),
    user('U0EMMA', 'emma', 'Emma Clarke', 'en-GB', 'Asia/Tokyo'),
  ],
  channels: [
    channel('C0MADRID', 'leads-madrid', ['U0CARMEN', 'U0MARTA', 'U0DIEGO', 'U0PILAR', 'U0GIULIA']),
    channel('C0ANNECY', 'leads-annecy', ['U0CARMEN', 'U0SOPHIE', 'U0JULIEN', 'U0CLAIRE']),
    channel('C0TOKYO', 'leads-tokyo', ['U0SATO', 'U0SUZUKI', 'U0TANAKA', 'U0EMMA']),
  ],
};

function channel(id: string, name: string, people: string[]): WorkspaceSeed['channels'][number] {
  return { id, name, isPrivate: true, members: [...people, 'U0PITLANE'], topic: 'Aftersales leads' };
}

/** The app as slack-manifest.yaml declares it: the sandbox grants what a real workspace would, and no more. */
export const demoApp: Pick<AppSeed, 'appId' | 'botUserId'> & ManifestSeed = {
  appId: 'A0PITLANE',
  botUserId: 'U0PITLANE',
  ...appOfManifest(readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8')),
};
