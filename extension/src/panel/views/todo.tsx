import { actionLabel, type Intent, type PageAction, reasonName } from '@pitlane/core/panel/index';
import type { KnownLead } from '@pitlane/core/link/index';
import { type Part, useController } from '../use.ts';

/** U1: what Pitlane has and Salesforce has not; one click does it, where a click is enough. */
export function Todo({ view, say, locale, still }: Part) {
  const controller = useController();
  const { intents } = view.lead;
  if (!view.known || intents.length === 0) return null;
  const { closing } = view.known;
  return (
    <section class="todo" aria-labelledby="todo-title">
      <h2 id="todo-title" class="eyebrow">
        {say.t('panel.todo')}
      </h2>
      <ul>
        {intents.map((intent) => {
          const action = actionFor(intent, closing);
          const notes = isClosing(intent) ? closing?.managementNotes : '';
          return (
            <li key={intent.id} class="row">
              <div class="grow">
                {intentWords(intent)}
                {notes && <p class="small quiet">{notes}</p>}
              </div>
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

type AttemptBox = Extract<PageAction, { kind: 'attempt' }>['no'];

const BUTTON = {
  appointment: 'appointment',
  close_sale: 'sale',
  close_no_sale: 'nosale',
  recontact: 'recontact',
  change_recontact: 'recontact',
} as const;

const isClosing = ({ kind }: Intent): boolean => kind === 'close_sale' || kind === 'close_no_sale';

/**
 * What one click can do in Salesforce for a wish; null: it asks for words that only its form has.
 * @param closing what the bot kept of a closing's form
 */
export function actionFor(intent: Intent, closing: KnownLead['closing']): PageAction | null {
  const { kind, appointmentAt, recontactAt, reason } = intent;
  // Its own box: pressed twice, or shown late, it comes to the same (R60).
  if (kind === 'attempt') return { kind, no: intent.attemptNo as AttemptBox };
  if (kind === 'appointment' && appointmentAt !== null)
    return { kind, at: appointmentAt, mailsCustomer: null };
  if ((kind === 'recontact' || kind === 'change_recontact') && recontactAt !== null)
    return { kind, at: recontactAt };
  if (!closing) return null;
  const { vin, managementNotes } = closing;
  if (kind === 'close_sale') return { kind, vin, managementNotes };
  if (kind !== 'close_no_sale' || reason === null || reason === 'recontact') return null;
  // R44: put out as test or spam, nobody wrote the notes that Salesforce asks for.
  if (reason === 'other' && managementNotes.trim() === '') return null;
  return { kind, reason, ownershipEnd: intent.ownershipEnd ?? null, managementNotes };
}
