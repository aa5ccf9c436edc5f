import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordId } from '@pitlane/core/intake/fingerprint';
import { toEpoch } from '@pitlane/core/time/local';
import { DEALER, type OrgStore, type OrgUser, recordOf, startOrg } from '../salesforce/index.ts';
import { ANNECY, MADRID, type Sample, TOKYO } from './samples.ts';
import { resolveWhen } from './when.ts';

/** The demo's three dealers in one org, each account with its own leads: those that Slack has too. */
export const DEALERS: readonly (OrgUser & { readonly samples: readonly Sample[] })[] = [
  { user: 'Tridente Madrid - 70001', locale: 'es', zone: 'Europe/Madrid', market: 'ES', samples: MADRID },
  { user: 'Tridente Annecy - 70002', locale: 'fr', zone: 'Europe/Paris', market: 'FR', samples: ANNECY },
  { user: 'トリデンテ東京 - 70003', locale: 'ja', zone: 'Asia/Tokyo', market: 'JP', samples: TOKYO },
];
const TYPES = { customer: 'Customer Driven', hq: 'HQ Driven', spontaneous: 'Spontaneous' } as const;
const SOURCES = { customer: 'Web', hq: 'HQ', spontaneous: 'Spontaneous' } as const;

/** The lead that a first look opens. */
export const FIRST_LEAD = recordId(MADRID[0]?.id ?? '');

export function fillDemo(store: OrgStore): void {
  for (const { user, zone, locale, samples } of DEALERS) {
    for (const sample of samples) {
      const { when } = sample;
      // The stand-in knows no holidays: such a lead came ten days ago.
      const at = 'holiday' in when ? { daysAgo: 10, at: when.holiday } : when;
      const local = resolveWhen(at, { now: store.now(), zone, holidays: [] });
      const [date, time] = [local.toPlainDate().toString(), local.toPlainTime().toString().slice(0, 5)];
      store.insert({
        ...leadOf(sample, locale),
        Id: recordId(sample.id),
        [DEALER]: user,
        CreatedDate: new Date(toEpoch(zone, date, time)).toISOString(),
      });
    }
  }
}

function leadOf(sample: Sample, locale: string) {
  const inOrder = locale === 'ja' && sample.language === 'Japanese';
  const { firstName, lastName } = sample;
  return recordOf({
    'request.lead_name': inOrder ? `${lastName} ${firstName}` : `${firstName} ${lastName}`,
    'request.first_name': firstName,
    'request.last_name': lastName,
    'request.email': sample.email,
    'request.phone': sample.phone,
    'request.language': sample.language,
    'request.request_for': sample.requestFor,
    'request.customer_notes': sample.details,
    'contact.campaign': sample.campaign,
    'contact.source': SOURCES[sample.origin],
    'contact.lead_type': TYPES[sample.origin],
    'contact.consent_phone': sample.consentPhone ? 'Yes' : 'No',
    'contact.consent_email': 'Yes',
    'vehicle.model': sample.model,
    'vehicle.vin': sample.vin,
    ...(sample.attempts > 0 ? { 'qualification.attempt_1': true } : {}),
    ...(sample.attempts > 1 ? { 'qualification.attempt_2': true } : {}),
  });
}

/** The Salesforce stand-in of the demo. Its records stay in the data directory. */
export async function startSalesforce(o: { readonly port: number; readonly dataDir: string }) {
  await buildLightning();
  const [first] = DEALERS;
  return startOrg({
    port: o.port,
    settings: first === undefined ? {} : userOf(first),
    data: { fill: fillDemo, file: join(o.dataDir, 'salesforce.json'), users: DEALERS.map(userOf) },
  });
}
const userOf = ({ user, locale, zone, market }: OrgUser): OrgUser => ({ user, locale, zone, market });

/** In a process of its own: the first build takes half a minute, in which the bot must answer Slack in time. */
function buildLightning(): Promise<void> {
  const script = fileURLToPath(new URL('../salesforce/lightning/build.ts', import.meta.url));
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`The Lightning pages could not be built:\n${said}`)),
    );
  });
}
