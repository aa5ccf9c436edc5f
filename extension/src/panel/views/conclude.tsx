import { actionLabel } from '@pitlane/core/panel/index';
import { changesRecontact, CONCLUSIONS, type Conclusion, deedOf, filled } from '../conclude.ts';
import { type Part, useController } from '../use.ts';
import { nameOf } from './who.tsx';
import { Appointment, Moment, NoSale, Sale } from './conclusion-forms.tsx';

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
              data-action={what}
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
        if (ready && !still) void controller.perform(deedOf(what, now, { view, locale, say }));
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
      {what !== 'appointment' && <About {...{ view, say, locale }} />}
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

/** U12: whom and which vehicle it closes, read just before it does. */
function About({ view, say, locale }: Pick<Part, 'view' | 'say' | 'locale'>) {
  const { vin } = view.values;
  const car = [view.lead.facts.model ?? say.t('card.model_unknown'), ...(vin ? [`VIN ${vin}`] : [])];
  return <p class="small about">{[nameOf(view, locale), ...car].join(' · ')}</p>;
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
