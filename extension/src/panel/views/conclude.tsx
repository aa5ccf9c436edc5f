import {
  actionLabel,
  label,
  proposeAppointments,
  reasonName,
  reasonsOffered,
} from '@pitlane/core/panel/index';
import { changesRecontact, CONCLUSIONS, type Conclusion, deedOf, filled } from '../conclude.ts';
import { fieldsOf } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { Choice, Field } from './bits.tsx';

/** What no form could put right: seen before the click (R42–R46). */
const HARD: ReadonlySet<string> = new Set([
  'final',
  'no_attempt_yet',
  'recontact_opened',
  'not_recontact',
  'already_in_salesforce',
]);

/** The manual's four buttons, named as Salesforce names them (U17), each with what stands in its way. */
export function Conclude(part: Part) {
  const { view, say, locale, state, still } = part;
  const controller = useController();
  const { open } = state.draft;
  const { obstacles } = view.step;
  const hard = (what: Conclusion) => obstacles[what].find(({ code }) => HARD.has(code));
  if (CONCLUSIONS.every((what) => hard(what)?.code === 'final')) return null;
  const reasons = [...new Set(CONCLUSIONS.map((what) => hard(what)?.code))].filter(
    (code) => code !== undefined,
  );
  const chosen = CONCLUSIONS.find((what) => what === open && !hard(what));
  return (
    <section aria-labelledby="conclude-title">
      <h2 id="conclude-title" class="eyebrow">
        {say.t('panel.conclude')}
      </h2>
      <div class="conclude">
        {CONCLUSIONS.map((what) => {
          const bar = hard(what);
          return (
            <button
              type="button"
              key={what}
              aria-expanded={bar ? undefined : open === what}
              aria-disabled={still || bar !== undefined}
              aria-describedby={bar ? `bar-${bar.code}` : undefined}
              onClick={() => still || bar || controller.change({ open: open === what ? null : what })}
            >
              {actionLabel(what, locale)}
            </button>
          );
        })}
      </div>
      {reasons.map((code) => (
        <p key={code} id={`bar-${code}`} class="small quiet">
          {say.refusal({ code, params: {} })}
        </p>
      ))}
      {chosen && <ConclusionForm {...part} what={chosen} />}
    </section>
  );
}

function ConclusionForm(part: Part & { what: Conclusion }) {
  const { view, say, locale, state, still, what } = part;
  const controller = useController();
  const now = filled(what, view, state.draft, controller.ports.newId());
  const problem = (field: string): string | undefined => {
    const found = now.problems.find((p) => p.field === field);
    // What is only still empty is said at the button and not shouted at its field.
    return found && typedIn(what, field, state.draft.fields) ? say.refusal(found) : undefined;
  };
  const ready = now.problems.length === 0;
  return (
    <form
      class="form"
      aria-label={actionLabel(what, locale)}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !still) void controller.perform(deedOf(what, now, locale, say));
      }}
    >
      {what === 'appointment' && <Appointment {...part} problem={problem} />}
      {what === 'sale' && <Sale {...part} problem={problem} />}
      {what === 'nosale' && <NoSale {...part} problem={problem} />}
      {what === 'recontact' && (
        <>
          {!changesRecontact(view) && <p class="care small">{say.t('panel.recontact_says')}</p>}
          <Moment {...part} name="recontact" problem={problem('recontact_at')} />
        </>
      )}
      <div class="row">
        <button class="main" aria-disabled={!ready || still} aria-describedby="waits">
          {actionLabel(what, locale)}
        </button>
        <button type="button" onClick={() => controller.change({ open: null })}>
          {say.t('button.cancel')}
        </button>
      </div>
      <div id="waits" class="small quiet">
        {now.problems.map((p) => (
          <p key={`${p.code} ${p.field ?? ''}`}>{say.refusal(p)}</p>
        ))}
      </div>
    </form>
  );
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  vin: ['vin'],
  notes: [],
  reason: [],
  ownership_end: [],
  at: ['date', 'time'],
  recontact_at: ['date', 'time'],
};
const typedIn = (what: Conclusion, field: string, fields: Readonly<Record<string, string>>): boolean =>
  (FIELDS[field] ?? []).length > 0 &&
  (FIELDS[field] ?? []).every((name) => (fields[`${what}.${name}`] ?? '') !== '');

type FormPart = Part & { problem: (field: string) => string | undefined };

function Moment({ name, say, problem }: Part & { name: string; problem: string | undefined }) {
  return (
    <div class="row">
      <Field name={`${name}.date`} type="date" label={say.t('panel.date')} />
      <Field name={`${name}.time`} type="time" label={say.t('panel.time')} error={problem} />
    </div>
  );
}

/** R40, R70, X19, U16. */
function Appointment(part: FormPart) {
  const { view, say, problem, state } = part;
  const controller = useController();
  const { dealership, values, now } = view;
  const offers = proposeAppointments({ dealership, preferredDates: values.preferredDates, now });
  return (
    <>
      {offers.length > 0 && (
        <div class="branches">
          {offers.map(({ at, preferred }) => (
            <button
              type="button"
              key={at}
              onClick={() => {
                const { date, time } = fieldsOf(at, dealership.hours.zone);
                controller.change({
                  fields: { ...state.draft.fields, 'appointment.date': date, 'appointment.time': time },
                });
              }}
            >
              {preferred === null ? say.when(at) : say.t('call.suggested_wished', { at: say.when(at) })}
            </button>
          ))}
        </div>
      )}
      <Moment {...part} name="appointment" problem={problem('at')} />
      <Choice
        name="appointment.mails"
        label={say.t('form.mails')}
        fallback="unknown"
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          text: say.t(`answer.${value}`),
        }))}
      />
      <small class="quiet">{say.t('form.mails_hint')}</small>
    </>
  );
}

/** R42, X32, X47. */
function Sale({ view, say, locale, problem }: FormPart) {
  return (
    <>
      <p class="care small">{say.t('panel.closes')}</p>
      <Field
        name="sale.vin"
        label={say.t('form.vin')}
        hint={view.values.vin ?? say.t('form.vin_hint')}
        error={problem('vin')}
      />
      <Field name="sale.notes" label={label('qualification.management_notes', locale)} long />
    </>
  );
}

/** R43–R45, X28. */
function NoSale({ view, say, locale, state, problem }: FormPart) {
  const controller = useController();
  const reason = state.draft.fields['nosale.reason'] ?? '';
  return (
    <>
      <p class="care small">{say.t('panel.closes')}</p>
      <div class="field">
        <label for="reason">{label('qualification.close_reason', locale)}</label>
        <select
          id="reason"
          name="nosale.reason"
          value={reason}
          onChange={(event) => controller.field('nosale.reason', event.currentTarget.value)}
        >
          <option value="">{say.t('form.choose')}</option>
          {reasonsOffered(view.dealership.policy).map((id) => (
            <option key={id} value={id}>
              {reasonName(id, locale)}
            </option>
          ))}
        </select>
      </div>
      {reason === 'not_owner_sold' && (
        <Field
          name="nosale.ownership"
          type="date"
          label={label('vehicle.ownership_end', locale)}
          error={problem('ownership_end')}
        />
      )}
      <Field name="nosale.notes" label={label('qualification.management_notes', locale)} long />
    </>
  );
}
