import { customerName, label, preparationOf } from '@pitlane/core/panel/index';
import type { Part } from '../use.ts';
import { Fold } from './fold.tsx';

/** R70: in the customer's order. */
const PREFERRED = [
  'request.preferred_date_1',
  'request.preferred_date_2',
  'request.preferred_date_3',
] as const;

/** R14–R21, R62–R70: everything that is known of the customer, the request and the car. */
export function WhoAndWhat({ view, say, locale }: Part) {
  const { values, lead } = view;
  const { consents } = values;
  const yes = (given: boolean | null) =>
    say.t(given === null ? 'answer.unknown' : given ? 'answer.yes' : 'answer.no');
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [label('request.request_for', locale), values.requestFor],
    [label('request.request_details', locale), values.requestDetails],
    [label('request.customer_notes', locale), values.customerNotes],
    ...values.preferredDates.map(
      (date, i) => [label(PREFERRED[i] ?? PREFERRED[2], locale), say.day(date)] as const,
    ),
    [label('contact.campaign', locale), values.campaign],
    [label('contact.campaign_notes', locale), values.campaignNotes],
    [label('contact.source', locale), values.source],
    [label('request.email', locale), values.email],
    [label('request.language', locale), values.language ? say.language(values.language) : null],
    [label('request.city', locale), values.city],
    [label('vehicle.model', locale), values.model],
    [label('vehicle.vin', locale), values.vin],
    [
      label('vehicle.mileage', locale),
      values.mileage === undefined ? null : say.t('lead.km', { km: values.mileage }),
    ],
    // R66: what counts today first; the original may be long over.
    [label('vehicle.current_warranty', locale), values.currentWarranty],
    [
      label('vehicle.current_warranty_end', locale),
      values.currentWarrantyEnd ? say.day(values.currentWarrantyEnd) : null,
    ],
    [label('vehicle.warranty_end', locale), values.warrantyEnd ? say.day(values.warrantyEnd) : null],
    [label('qualification.management_notes', locale), values.managementNotes],
  ];
  const consent = (['phone', 'email', 'sms'] as const).map((channel) =>
    say.t('lead.consent_one', { channel: say.t(`channel.${channel}`), answer: yes(consents[channel]) }),
  );
  const ready = preparationOf(lead, {
    vin: view.customer.vin,
    consent: view.customer.consent,
    historySeen: null,
    hasContract: lead.facts.hasContract ? true : null,
  }).filter(({ state }) => state === 'to_check' || state === 'unknown');
  return (
    <Fold title={say.t('panel.who')}>
      <dl>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p class="small">{say.t('lead.consent', { list: say.list(consent) })}</p>
      {ready.length > 0 && (
        <p class="small quiet">
          {say.t('call.have_ready', {
            list: say.list(ready.map(({ item }) => say.t(`preparation.${item}`))),
          })}
        </p>
      )}
    </Fold>
  );
}

/** The customer as the reader's language writes names (U18). */
export function nameOf({ values }: Part['view'], locale: Part['locale']): string {
  const { leadName = '', firstName = null, lastName = null } = values;
  return customerName({ leadName, firstName, lastName }, locale);
}

/** The customer in one line: who, and what it is about. */
export function Headline({ view, say, locale }: Part) {
  const { values, lead } = view;
  const about = [
    say.t(`nature.${lead.facts.nature}`),
    say.t(`origin.${lead.facts.origin}`),
    lead.facts.model ?? say.t('card.model_unknown'),
  ];
  const wish = values.requestDetails ?? values.customerNotes ?? values.requestFor;
  return (
    <div class="headline">
      <p class="name">{nameOf(view, locale)}</p>
      <p class="quiet small">{about.join(' · ')}</p>
      {wish && <p class="wish">{wish}</p>}
    </div>
  );
}
