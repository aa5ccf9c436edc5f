import {
  actionLabel,
  customerName,
  type Intent,
  label,
  type PageAction,
  preparationOf,
  reasonName,
} from '@pitlane/core/panel/index';
import { TEXTS, textOf } from '../texts.ts';
import { type Part, useController } from '../use.ts';
import { Fold } from './bits.tsx';

/** U1: what Pitlane has and Salesforce has not; one click does it, where a click is enough. */
export function Todo({ view, say, locale, still }: Part) {
  const controller = useController();
  const { intents } = view.lead;
  if (!view.known || intents.length === 0) return null;
  return (
    <section class="todo" aria-labelledby="todo-title">
      <h2 id="todo-title" class="eyebrow">
        {say.t('panel.todo')}
      </h2>
      <ul>
        {intents.map((intent) => {
          const action = actionFor(intent);
          return (
            <li key={intent.id} class="row">
              <span class="grow">{intentWords(intent)}</span>
              {action && (
                <button
                  type="button"
                  aria-disabled={still}
                  onClick={() => still || void controller.write(action)}
                >
                  {say.t('panel.do_now')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );

  function intentWords(intent: Intent): string {
    const { kind, attemptNo, reason } = intent;
    if (kind === 'attempt')
      return say.t('intent.attempt', { known: attemptNo === null ? 'no' : 'yes', n: attemptNo ?? 0 });
    const at = intent.appointmentAt ?? intent.recontactAt;
    return say.t(`intent.${kind}`, {
      button: actionLabel(BUTTON[kind], locale),
      at: at === null ? '—' : say.when(at),
      reason: reason ? reasonName(reason, locale) : '—',
    });
  }
}

const BUTTON = {
  appointment: 'appointment',
  close_sale: 'sale',
  close_no_sale: 'nosale',
  recontact: 'recontact',
  change_recontact: 'recontact',
} as const;

/** What one click can do in Salesforce for a wish; null: it asks for words that only its form has. */
export function actionFor({ kind, appointmentAt, recontactAt }: Intent): PageAction | null {
  if (kind === 'attempt') return { kind, no: null };
  if (kind === 'appointment' && appointmentAt !== null)
    return { kind, at: appointmentAt, mailsCustomer: null };
  if ((kind === 'recontact' || kind === 'change_recontact') && recontactAt !== null)
    return { kind, at: recontactAt };
  return null;
}

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
    [
      label('request.preferred_date_1', locale),
      values.preferredDates.length > 0 ? say.list(values.preferredDates.map(say.day)) : null,
    ],
    [label('contact.campaign', locale), values.campaign],
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

/** The customer in one line: who, and what it is about. */
export function Headline({ view, say, locale }: Part) {
  const { values, lead } = view;
  const { leadName, firstName, lastName } = values;
  const name = customerName(
    { leadName: leadName ?? '', firstName: firstName ?? null, lastName: lastName ?? null },
    locale,
  );
  const about = [
    say.t(`nature.${lead.facts.nature}`),
    say.t(`origin.${lead.facts.origin}`),
    lead.facts.model ?? say.t('card.model_unknown'),
  ];
  const wish = values.requestDetails ?? values.customerNotes ?? values.requestFor;
  return (
    <div class="headline">
      <p class="name">{name}</p>
      <p class="quiet small">{about.join(' · ')}</p>
      {wish && <p class="wish">{wish}</p>}
    </div>
  );
}

/** R24–R26, R66, R67: to copy or to open; those of the next step stand first. */
export function Texts({ view, say, locale }: Part) {
  const controller = useController();
  const { step, values } = view;
  const first: readonly (string | null)[] = [step.text, step.ifUnanswered];
  const kinds = [...TEXTS].sort((a, b) => Number(first.includes(b)) - Number(first.includes(a)));
  const packs = controller.ports.packs();
  const copy = async (text: string) => {
    if (await controller.ports.copy(text)) controller.tell(say.t('panel.copied'));
  };
  return (
    <Fold title={say.t('call.texts')} open={step.kind === 'send_email' || step.kind === 'send_message'}>
      {kinds.map((kind) => {
        const text = textOf(kind, view, locale, packs);
        const body = text?.customer.body;
        if (!text || !body) return null;
        const { subject } = text.customer;
        const href = kind.startsWith('email')
          ? values.email &&
            `mailto:${encodeURIComponent(values.email)}?subject=${encodeURIComponent(subject ?? '')}&body=${encodeURIComponent(body)}`
          : kind.startsWith('sms') && values.phones[0]
            ? `sms:${encodeURIComponent(values.phones[0].replace(/[^+\d]/g, ''))}?&body=${encodeURIComponent(body)}`
            : null;
        return (
          <details key={kind} class="text" open={first.includes(kind)}>
            <summary>{say.t(`call.text_${kind}`)}</summary>
            <div lang={text.customer.locale} class="copy">
              {subject && <p class="subject">{subject}</p>}
              <p>{body}</p>
            </div>
            {text.advisor?.body && (
              <details class="small">
                <summary>{say.t('panel.in_yours')}</summary>
                <p class="copy">{text.advisor.body}</p>
              </details>
            )}
            <div class="row">
              <button type="button" onClick={() => void copy(subject ? `${subject}\n\n${body}` : body)}>
                {say.t('panel.copy')}
              </button>
              {href && (
                <a class="button" href={href} target="_blank" rel="noopener noreferrer">
                  {say.t(kind.startsWith('email') ? 'panel.mail' : 'panel.message')}
                </a>
              )}
            </div>
          </details>
        );
      })}
    </Fold>
  );
}

/** Every limit as it stands, the met ones quiet. */
export function Limits({ view, say }: Part) {
  if (view.limits.length === 0) return null;
  return (
    <Fold title={say.t('lead.clocks')}>
      <ul class="limits">
        {view.limits.map(({ what, dueAt, metAt, missed }) => (
          <li key={what} class={metAt !== null ? 'met' : missed ? 'bad' : ''}>
            <span>{say.t(`limit.${what}`)}</span>
            <span>{metAt === null ? say.when(dueAt) : `✓ ${say.when(metAt)}`}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** R15, R33: everybody's attempts, the newest first, with what was said; and the same customer's other leads. */
export function History({ view, say }: Part) {
  const { lead, known, names } = view;
  const contacts = lead.contacts.toReversed();
  const name = (id: string) => (names[id] ? say.staff(names[id]) : '');
  return (
    <Fold title={say.t('lead.history')} open={contacts.length > 0}>
      {known && known.others.length > 0 && (
        <p class="care small">
          {say.t('panel.earlier_leads', {
            list: say.list(
              known.others.map(({ number, personId }) =>
                say.t('card.linked_one', { number, name: name(personId) }),
              ),
            ),
          })}
        </p>
      )}
      {contacts.length === 0 && <p class="quiet">{say.t('lead.no_history')}</p>}
      <ol class="history">
        {contacts.map((contact) => {
          const said = known?.words[contact.id];
          const more = [
            ...(known ? [say.t(`channel.${contact.channel}`), say.t(`outcome.${contact.outcome}`)] : []),
            ...(contact.direction === 'inbound' ? [say.t('lead.inbound')] : []),
            ...(contact.voicemail ? [say.t('lead.voicemail')] : []),
            ...(contact.callBackAt === null
              ? []
              : [say.t('lead.call_back', { at: say.when(contact.callBackAt) })]),
            name(contact.byPersonId),
          ].filter(Boolean);
          return (
            <li key={contact.id}>
              <b>{say.when(contact.at)}</b> {more.join(' · ')}
              {said?.verbatim && <p>{say.t('lead.said', { text: said.verbatim })}</p>}
              {said?.answer && <p>{say.t('lead.answered', { text: said.answer })}</p>}
            </li>
          );
        })}
      </ol>
      {!known && <p class="quiet small">{say.t('panel.history_page')}</p>}
    </Fold>
  );
}
