import { t } from '@pitlane/core';
import type { SectionBlock } from '@slack/types';
import { nameOf } from './customer.ts';
import { modelName } from './lead-words.ts';
import type { ModalInput } from './model.ts';
import { section } from './text.ts';

/** Which lead, customer and vehicle a form is about, so that nobody closes the wrong one (U12). */
export function formHead(input: ModalInput, extra: readonly (string | null)[] = []): SectionBlock {
  const { model, locale } = input;
  const vehicle = [
    modelName(model, locale),
    input.customer?.vin ? `VIN ${vinText(input.customer.vin)}` : null,
  ];
  return section(
    [
      t(locale, 'form.which', {
        number: String(model.lead.number),
        details: [nameOf(input), ...vehicle.filter(Boolean)].join(' · '),
      }),
      ...extra,
    ],
    'lead:head',
  );
}

const vinText = (vin: string) => vin.replace(/[^\w-]/g, '').slice(0, 40);
