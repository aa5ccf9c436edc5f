import { describe, expect, it } from 'vitest';
import { CAMPAIGN_TERMS } from '../lexicon/values.ts';
import { aboutOf } from './about.ts';

describe('what a call is about', () => {
  it.each([
    ['customer', 'booking', 'AS Scheduled Maintenance - WEB', 'booking'],
    ['customer', 'service_question', null, 'service_question'],
    ['customer', 'parts', null, 'parts'],
    ['customer', 'parts', 'Accessories and Tyres', 'accessories'],
    ['customer', 'other', null, 'other'],
    ['customer', 'campaign', 'Service Reminder', 'other'],
    ['hq', 'campaign', 'Service Reminder', 'service_reminder'],
    ['hq', 'campaign', 'Warranty End Reminder', 'warranty_end'],
    ['hq', 'campaign', 'Winter offer 2026', 'campaign'],
    ['hq', 'campaign', 'Recall 123', 'campaign'],
    ['hq', 'campaign', 'Llamada a revisión 123', 'campaign'],
    ['hq', 'campaign', null, 'campaign'],
    ['hq', 'parts', null, 'parts'],
    ['spontaneous', 'campaign', 'Spontaneous Dealer', 'spontaneous'],
    ['spontaneous', 'other', null, 'spontaneous'],
    ['spontaneous', 'booking', 'Spontaneous Dealer', 'booking'],
  ] as const)('from %s, %s, campaign %s: %s [R14]', (origin, nature, campaign, about) => {
    expect(aboutOf({ origin, nature, campaign })).toBe(about);
  });

  it("knows the sources' campaigns by all their names in five languages [R14, R62]", () => {
    const wanted = {
      'campaign.scheduled_maintenance': 'service_reminder',
      'campaign.accessories_tyres': 'accessories',
      'campaign.service_reminder': 'service_reminder',
      'campaign.warranty_end_reminder': 'warranty_end',
      'campaign.seasonal_promotion': 'seasonal',
      'campaign.spontaneous_dealer': 'spontaneous',
    } as const;
    for (const [key, about] of Object.entries(wanted)) {
      const { es, fr, ja, en, it: italian } = CAMPAIGN_TERMS[key as keyof typeof wanted];
      for (const name of [es, fr, ja, en, italian].flatMap((names) => names.split(' | ')))
        expect(aboutOf({ origin: 'hq', nature: 'campaign', campaign: name }), `${name}`).toBe(about);
    }
  });
});
