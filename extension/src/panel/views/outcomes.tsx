import type { Outcome } from '@pitlane/core/panel/index';
import type { Form } from '../draft.ts';
import { codeFor, type KeyAction, keyName } from '../keys.ts';
import { OUTBOUND_CALL } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { asksVoicemail, useLog } from '../use-log.ts';
import { CallBack, Inbound, Wrote } from './contact-forms.tsx';
import { Notes } from './notes.tsx';
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
