import { type Channel, CHANNELS, channelsFor, normalisePhone, type Outcome } from '@pitlane/core/panel/index';
import { momentOf, OUTBOUND_CALL } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { useLog } from '../use-log.ts';
import { worksPage } from '../view.ts';
import { Choice, Field } from './bits.tsx';

/** U2: "ring me tomorrow at five". */
export function CallBack(part: Part) {
  const { view, say, state, still } = part;
  const log = useLog(part);
  const { zone } = view.dealership.hours;
  const { fields } = state.draft;
  const at = momentOf(fields['callback.date'], fields['callback.time'], zone);
  const early = at !== null && at <= view.now;
  const to = callBackTo(part);
  const ready = at !== null && !early && to.ready;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !still) log({ ...OUTBOUND_CALL, outcome: 'call_back_at', callBackAt: at, ...to.wish });
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
      {to.field}
      <Submit {...part} ready={ready} missing={to.missing} />
    </form>
  );
}

/**
 * U2: the customer may want the call on another number. Only where the bot keeps it: an unlinked panel has no place
 * for it.
 */
function callBackTo({ view, say, state }: Part) {
  const typed = (state.draft.fields['callback.to'] ?? '').trim();
  const missing = say.t('rejection.call_back_missing');
  if (view.personId === null) return { ready: true, wish: {}, field: null, missing };
  const bad = typed !== '' && !normalisePhone(typed, view.dealership.market).valid;
  return {
    ready: !bad,
    // The number's own error says enough.
    missing: bad ? '' : missing,
    wish: typed === '' ? {} : { callBackTo: typed },
    field: (
      <Field
        name="callback.to"
        type="tel"
        label={say.t('form.call_back_to')}
        error={bad ? say.refusal({ code: 'phone_invalid', params: {} }) : undefined}
      />
    ),
  };
}

/** R28, R29, R113: by which way, and what speaks against it. */
export function Wrote(part: Part) {
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
export function Inbound(part: Part) {
  const { view, say, state, still } = part;
  const controller = useController();
  const log = useLog(part);
  const { fields } = state.draft;
  const channel = CHANNELS.find((c) => c === fields['inbound.channel']) ?? ('phone' satisfies Channel);
  const outcome = INBOUND.find((o) => o === fields['inbound.outcome']) ?? 'reached';
  const at = momentOf(fields['callback.date'], fields['callback.time'], view.dealership.hours.zone);
  const to = callBackTo(part);
  const ready = outcome !== 'call_back_at' || (at !== null && at > view.now && to.ready);
  const tick = fields['inbound.tick'] === 'yes';
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || still) return;
        const promised = outcome === 'call_back_at' ? { callBackAt: at, ...to.wish } : { callBackAt: null };
        log({ direction: 'inbound', channel, outcome, ...promised, voicemail: null, tick });
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
        <>
          <div class="row">
            <Field name="callback.date" type="date" label={say.t('panel.date')} />
            <Field name="callback.time" type="time" label={say.t('panel.time')} />
          </div>
          {to.field}
        </>
      )}
      {worksPage(view) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={tick}
            onChange={(event) => controller.field('inbound.tick', event.currentTarget.checked ? 'yes' : '')}
          />
          {say.t('form.tick')}
        </label>
      )}
      <Submit {...part} ready={ready} missing={to.missing} />
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
