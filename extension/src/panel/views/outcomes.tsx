import { type Channel, CHANNELS, channelsFor, type Outcome } from '@pitlane/core/panel/index';
import type { Form } from '../draft.ts';
import { codeFor, type KeyAction, keyName } from '../keys.ts';
import { fieldsOf, momentOf, OUTBOUND_CALL, realTime } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { asksVoicemail, useLog } from '../use-log.ts';
import { Choice, Field } from './bits.tsx';
import { Voicemail } from './voicemail.tsx';

/** In the order of their keys: what a call can come to, what was written, and what came in. */
const BUTTONS: readonly { readonly id: KeyAction & (Outcome | 'inbound'); readonly form: Form | null }[] = [
  { id: 'reached', form: null },
  { id: 'call_back_at', form: 'call_back_at' },
  { id: 'no_answer', form: 'no_answer' },
  { id: 'busy_or_off', form: 'busy_or_off' },
  { id: 'wrong_number', form: null },
  { id: 'invalid_number', form: null },
  { id: 'message_sent', form: 'message_sent' },
  { id: 'inbound', form: 'inbound' },
];

/** One row of outcomes; one click logs, those with an ellipsis ask one thing first. */
export function Outcomes(part: Part) {
  const { view, say, state, still, status } = part;
  const controller = useController();
  const log = useLog(part);
  if (view.step.obstacles.attempt.length > 0) return null;
  const { open } = state.draft;
  const press = (event: MouseEvent, id: Outcome | 'inbound', form: Form | null) => {
    // The second click of a double click is no second attempt.
    if (event.detail > 1) return;
    const ask = form !== null && (asksVoicemail(id, part) || !['no_answer', 'busy_or_off'].includes(form));
    if (ask) controller.change({ open: open === form ? null : form });
    else if (id !== 'inbound') log({ ...OUTBOUND_CALL, outcome: id });
  };
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title" class="eyebrow">
        {say.t('call.how')}
      </h2>
      <div class="outcomes">
        {BUTTONS.map(({ id, form }) => {
          const key = keyName(codeFor(id, status.settings));
          return (
            <button
              type="button"
              key={id}
              class={`outcome o-${id}`}
              data-action={id}
              aria-disabled={still}
              aria-expanded={form === null ? undefined : open === form}
              aria-keyshortcuts={key}
              title={say.t('panel.key', { key })}
              onClick={(event) => still || press(event, id, form)}
            >
              <kbd aria-hidden="true">{key}</kbd>
              {say.t(`panel.do.${id}`)}
            </button>
          );
        })}
      </div>
      {(open === 'no_answer' || open === 'busy_or_off') && <Voicemail {...part} outcome={open} />}
      {open === 'call_back_at' && <CallBack {...part} />}
      {open === 'message_sent' && <Wrote {...part} />}
      {open === 'inbound' && <Inbound {...part} />}
      <Notes {...part} />
    </section>
  );
}

/** U2: "ring me tomorrow at five". */
function CallBack(part: Part) {
  const { view, say, state, still } = part;
  const log = useLog(part);
  const { zone } = view.dealership.hours;
  const { fields } = state.draft;
  const at = momentOf(fields['callback.date'], fields['callback.time'], zone);
  const early = at !== null && at <= view.now;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== null && !early && !still)
          log({ ...OUTBOUND_CALL, outcome: 'call_back_at', callBackAt: at });
      }}
    >
      <p class="ask">{say.t('panel.call_back_when')}</p>
      <div class="row">
        <Field name="callback.date" type="date" label={say.t('panel.date')} />
        <Field
          name="callback.time"
          type="time"
          label={say.t('panel.time')}
          error={early ? say.refusal({ code: 'time_in_past', params: { at } }) : undefined}
        />
      </div>
      <Submit {...part} ready={at !== null && !early} missing={say.t('rejection.call_back_missing')} />
    </form>
  );
}

/** R28, R29, R113: by which way, and what speaks against it. */
function Wrote(part: Part) {
  const { view, say, state, still } = part;
  const log = useLog(part);
  const { dealership, customer, now } = view;
  const ways = channelsFor(view.lead, { dealership, customer, now }).filter(
    ({ channel }) => channel !== 'phone' && channel !== 'in_person',
  );
  const chosen = ways.find(({ channel }) => channel === (state.draft.fields['wrote.channel'] ?? 'email'));
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!still && chosen) log({ ...OUTBOUND_CALL, channel: chosen.channel, outcome: 'message_sent' });
      }}
    >
      <Choice
        name="wrote.channel"
        label={say.t('panel.wrote_how')}
        fallback="email"
        options={ways.map(({ channel }) => ({ value: channel, text: say.t(`channel.${channel}`) }))}
      />
      {chosen?.warnings.map((warning) => (
        <p key={warning} class="care small">
          {say.t(`channel.warning.${warning}`)}
        </p>
      ))}
      <Submit {...part} ready={chosen !== undefined} missing="" />
    </form>
  );
}

const INBOUND: readonly Outcome[] = ['reached', 'call_back_at', 'message_sent'];

/** U3: the customer called, wrote or came; a box of Salesforce is ticked only on request. */
function Inbound(part: Part) {
  const { view, say, state, still } = part;
  const controller = useController();
  const log = useLog(part);
  const { fields } = state.draft;
  const channel = CHANNELS.find((c) => c === fields['inbound.channel']) ?? ('phone' satisfies Channel);
  const outcome = INBOUND.find((o) => o === fields['inbound.outcome']) ?? 'reached';
  const at = momentOf(fields['callback.date'], fields['callback.time'], view.dealership.hours.zone);
  const ready = outcome !== 'call_back_at' || (at !== null && at > view.now);
  const tick = fields['inbound.tick'] === 'yes';
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || still) return;
        const callBackAt = outcome === 'call_back_at' ? at : null;
        log({ direction: 'inbound', channel, outcome, callBackAt, voicemail: null, tick });
      }}
    >
      <Choice
        name="inbound.channel"
        label={say.t('panel.came_how')}
        fallback="phone"
        options={CHANNELS.map((value) => ({ value, text: say.t(`channel.${value}`) }))}
      />
      <Choice
        name="inbound.outcome"
        label={say.t('panel.came_what')}
        fallback="reached"
        options={INBOUND.map((value) => ({ value, text: say.t(`outcome.${value}`) }))}
      />
      {outcome === 'call_back_at' && (
        <div class="row">
          <Field name="callback.date" type="date" label={say.t('panel.date')} />
          <Field name="callback.time" type="time" label={say.t('panel.time')} />
        </div>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={tick}
          onChange={(event) => controller.field('inbound.tick', event.currentTarget.checked ? 'yes' : '')}
        />
        {say.t('form.tick')}
      </label>
      <Submit {...part} ready={ready} missing={say.t('rejection.call_back_missing')} />
    </form>
  );
}

/** The button of a form, and why it waits. */
function Submit({ say, still, ready, missing }: Part & { ready: boolean; missing: string }) {
  const controller = useController();
  return (
    <div class="row">
      <button class="main" aria-disabled={still || !ready}>
        {say.t('panel.log')}
      </button>
      <button type="button" onClick={() => controller.change({ open: null })}>
        {say.t('button.cancel')}
      </button>
      {!ready && missing !== '' && <small class="quiet grow">{missing}</small>}
    </div>
  );
}

/** U15: words and real time, kept with every stroke; whatever is logged next takes them along. */
function Notes({ view, say, state }: Part) {
  const controller = useController();
  const { draft } = state;
  const { zone } = view.dealership.hours;
  const at = realTime(draft, true, zone, view.now);
  const typed = draft.fields['at.date'] !== undefined;
  const early = at > view.now + 60_000;
  return (
    <div class="notes">
      <div class="field">
        <label for="verbatim">{say.t('form.verbatim')}</label>
        <textarea
          id="verbatim"
          rows={2}
          value={draft.verbatim}
          onInput={(event) => controller.change({ verbatim: event.currentTarget.value })}
        />
      </div>
      {draft.verbatim.trim() !== '' && (
        <fieldset class="choice">
          <legend>{say.t('panel.said_as')}</legend>
          {(['verbatim', 'summary'] as const).map((said) => (
            <label key={said} class="chip">
              <input
                type="radio"
                name="said"
                checked={draft.said === said}
                onChange={() => controller.change({ said })}
              />
              <span>{say.t(`panel.said.${said}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="field">
        <label for="answer">{say.t('form.answer')}</label>
        <textarea
          id="answer"
          rows={1}
          value={draft.answer}
          onInput={(event) => controller.change({ answer: event.currentTarget.value })}
        />
      </div>
      <div class="row small">
        <span class="quiet">{say.t('panel.real_time')}</span>
        {typed ? (
          <>
            <Field name="at.date" type="date" label={say.t('panel.date')} />
            <Field
              name="at.time"
              type="time"
              label={say.t('panel.time')}
              error={early ? say.refusal({ code: 'time_in_future', params: { at } }) : undefined}
            />
            <button
              type="button"
              onClick={() => {
                const { 'at.date': _, 'at.time': __, ...fields } = draft.fields;
                controller.change({ fields, dialledAt: null });
              }}
            >
              {say.t('panel.now')}
            </button>
          </>
        ) : (
          <>
            <span>{draft.dialledAt === null ? say.t('panel.now') : say.time(at)}</span>
            <button
              type="button"
              class="link"
              onClick={() => {
                const { date, time } = fieldsOf(at, zone);
                controller.change({ fields: { ...draft.fields, 'at.date': date, 'at.time': time } });
              }}
            >
              {say.t('panel.change')}
            </button>
          </>
        )}
      </div>
      {state.draftLost && (
        <p class="bad" role="alert">
          {say.t('panel.draft_lost')}
        </p>
      )}
    </div>
  );
}
