import { label, proposeAppointments, reasonName, reasonsOffered } from '@pitlane/core/panel/index';
import { fieldsOf } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { Choice, Field } from './bits.tsx';

/** `problem` says what is wrong with a field of the rules; undefined: nothing. */
type FormPart = Part & { problem: (field: string) => string | undefined };

export function Moment({ name, say, problem }: Part & { name: string; problem: string | undefined }) {
  return (
    <div class="row">
      <Field name={`${name}.date`} type="date" label={say.t('panel.date')} />
      <Field name={`${name}.time`} type="time" label={say.t('panel.time')} error={problem} />
    </div>
  );
}

/** R40, R70, X19, U16. */
export function Appointment(part: FormPart) {
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
export function Sale({ view, say, locale, problem }: FormPart) {
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
export function NoSale({ view, say, locale, state, problem }: FormPart) {
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
