import {
  attemptCount,
  callingNow,
  effectiveStatus,
  type MessageKey,
  pendingCallback,
  statusName,
  toDial,
} from '@pitlane/core/panel/index';
import { dialOf } from '../draft.ts';
import { codeFor, keyName } from '../keys.ts';
import { type Part, useController } from '../use.ts';
import { PhoneIcon } from './icons.tsx';

/** What to do now, until when, and the number to dial. */
export function NextStepCard({ view, say, locale, status, state, still }: Part) {
  const controller = useController();
  const { step, lead, now, customer, dealership, personId } = view;
  const late = step.dueAt !== null && step.dueAt < now && step.kind !== 'visit';
  const calls = step.kind === 'call' || step.kind === 'call_back' || step.kind === 'take';
  const others = callingNow(lead, now).filter((c) => c.personId !== personId);
  const mine = callingNow(lead, now).some((c) => c.personId === personId);
  const dialled = dialOf(state.draft, now);
  // U2: first the number that a call was promised on.
  const promised = view.known?.words[pendingCallback(lead)?.id ?? '']?.callBackTo;
  const numbers = toDial([promised, ...view.values.phones], dealership.market);
  return (
    <section class={`next${late ? ' late' : ''}`} aria-labelledby="next-title">
      <h2 id="next-title" class="eyebrow">
        {say.t('panel.next')}
      </h2>
      <p class="what">{say.t(`step.${step.kind}` as MessageKey, { n: attemptCount(lead) + 1 })}</p>
      <Due {...{ view, say }} />
      <p class="why">{say.t(`step.why.${step.why}` as MessageKey)}</p>
      {others.map(({ personId: id }) => (
        <p key={id} class="banner care">
          {say.t('call.others', { name: say.staff(view.names[id] ?? '') })}
        </p>
      ))}
      {numbers.map(({ e164, shown }, i) =>
        e164 !== null ? (
          <a
            key={e164}
            class={i === 0 && calls ? 'button main dial' : 'button dial'}
            href={`tel:${e164}`}
            aria-keyshortcuts={i === 0 ? keyName(codeFor('dial', status.settings)) : undefined}
            data-dial={i === 0 ? '' : undefined}
            onClick={() => controller.dial()}
          >
            <PhoneIcon />
            {say.t('panel.dial', { phone: shown })}
          </a>
        ) : (
          <p key={shown} class="bad">
            {say.t('form.phone_invalid', { phone: shown })}
          </p>
        ),
      )}
      {!customer.hasPhone && numbers.length === 0 && step.why !== 'no_phone' && (
        <p class="bad">{say.t('form.no_phone')}</p>
      )}
      {dialled !== null && (
        <p class="quiet small">
          {say.t('panel.dialled', { at: say.time(dialled) })}
          {mine ? ` · ${say.t('panel.calling_now')}` : ''}
        </p>
      )}
      <p class="quiet small">
        {statusName(effectiveStatus(lead), locale)} · {say.t('card.attempts', { count: attemptCount(lead) })}
      </p>
      <Responsible {...{ view, say, locale, status, page: view.page, state, still }} />
    </section>
  );
}

function Due({ view, say }: Pick<Part, 'view' | 'say'>) {
  const { step, now, lead } = view;
  const agreed = step.kind === 'call_back' || step.kind === 'visit';
  const at = step.from ?? step.dueAt;
  if (agreed && at !== null) return <p class="due">{say.t('card.at', { at: say.when(at) })}</p>;
  if (step.dueAt !== null && step.dueAt < now)
    return <p class="due">{say.t('card.overdue', { at: say.when(step.dueAt) })}</p>;
  // "From" says something only where one cannot begin at once.
  const later = step.from !== null && step.from > now && (attemptCount(lead) > 0 || step.cannotBeMet);
  const parts = [
    ...(later && step.from !== null ? [say.t('card.from', { at: say.when(step.from) })] : []),
    ...(step.cannotBeMet
      ? [say.t('card.cannot_be_met')]
      : step.dueAt === null
        ? []
        : [say.t('card.before', { at: say.when(step.dueAt) })]),
  ];
  return parts.length > 0 ? <p class="due">{parts.join(' · ')}</p> : null;
}

/** Whose it is; *Take*, and before a colleague's is taken over, what that means (U12). */
function Responsible({ view, say, state, still }: Part) {
  const controller = useController();
  const { lead, known, names, personId } = view;
  if (!known || personId === null) return null;
  const { responsible } = lead;
  const name = say.staff(names[responsible.personId] ?? '');
  const own = responsible.personId === personId && responsible.held === null;
  const line =
    responsible.takenAt === null ? say.t('card.not_taken', { name }) : say.t('card.responsible', { name });
  const take = (confirmed: boolean) =>
    void controller.perform({
      act: { type: 'take', confirmed },
      action: null,
      done: say.t('panel.done', { what: say.t('button.take') }),
      clears: confirmed,
    });
  const blocked = view.step.obstacles.take.length > 0 || (own && responsible.takenAt !== null);
  return (
    <div class="row small">
      <span class="grow">{line}</span>
      {!blocked && (
        <button
          type="button"
          disabled={still}
          onClick={() => (own || responsible.held ? take(false) : controller.change({ open: 'take' }))}
        >
          {say.t('button.take')}
        </button>
      )}
      {state.draft.open === 'take' && !blocked && (
        <div class="form">
          <p>{say.t('form.take_says', { number: lead.number, name })}</p>
          <div class="row">
            <button type="button" class="main" disabled={still} onClick={() => take(true)}>
              {say.t('button.take')}
            </button>
            <button type="button" onClick={() => controller.change({ open: null })}>
              {say.t('button.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
