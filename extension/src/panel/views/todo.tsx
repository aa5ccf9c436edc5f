import { actionLabel, type Intent, type PageAction, reasonName } from '@pitlane/core/panel/index';
import { type Part, useController } from '../use.ts';

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
