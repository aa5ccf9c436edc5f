import { dialOf } from '../draft.ts';
import { fieldsOf, realTime } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { Field } from './bits.tsx';

/** U15: words and real time, kept with every stroke; whatever is logged next takes them along. */
export function Notes({ view, say, state }: Part) {
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
            <span>{dialOf(draft, view.now) === null ? say.t('panel.now') : say.time(at)}</span>
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
