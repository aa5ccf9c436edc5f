import { actionLabel, type ScriptStep, type StepId } from '@pitlane/core/panel/index';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Form } from '../draft.ts';
import { OUTBOUND_CALL } from '../log.ts';
import { textOf } from '../texts.ts';
import { type Part, useController } from '../use.ts';
import { asksVoicemail, useLog } from '../use-log.ts';
import { Fold } from './fold.tsx';

/** R20, R91: the call, one step at a time, in the customer's language; the way through it is kept (U15). */
export function ScriptView(part: Part) {
  const { view, say, locale, state } = part;
  const controller = useController();
  const text = textOf('call_script', view, locale, controller.ports.packs());
  const script = text?.customer.script;
  const top = useRef<HTMLHeadingElement>(null);
  const { path } = state.draft;
  const moved = useRef(false);
  useLayoutEffect(() => {
    // Keyboard and screen reader follow the call.
    if (moved.current) top.current?.focus();
    moved.current = false;
  }, [path]);
  if (!script || view.step.obstacles.attempt.length > 0) return null;
  const steps = new Map<string, ScriptStep>(script.steps.map((step) => [step.id, step]));
  const known = path.filter((id) => steps.has(id));
  const here = steps.get(known.at(-1) ?? script.start);
  if (!here) return null;
  const own = text.advisor?.script?.steps.find(({ id }) => id === here.id);
  const go = (next: readonly StepId[]) => {
    moved.current = true;
    controller.change({ path: next });
  };
  return (
    <section class="script" aria-labelledby="script-title">
      <div class="row">
        <h2 id="script-title" class="eyebrow grow" tabIndex={-1} ref={top}>
          {say.t('panel.script')}
        </h2>
        {known.length > 0 && (
          <>
            <button type="button" class="link" data-action="back" onClick={() => go(known.slice(0, -1))}>
              {say.t('panel.back')}
            </button>
            <button type="button" class="link" onClick={() => go([])}>
              {say.t('panel.again')}
            </button>
          </>
        )}
      </div>
      {known.length === 0 && script.before.length > 0 && (
        <div class="before small">
          <b>{say.t('panel.before')}</b>
          <ul>
            {script.before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {here.kind === 'note' ? (
        <p class="note">
          <b>{say.t('panel.for_you')}: </b>
          {here.text}
        </p>
      ) : (
        <p class="say" lang={text.customer.locale}>
          {here.text}
        </p>
      )}
      {own && own.text !== here.text && (
        <Fold key={here.id} look="small" title={say.t('panel.in_yours')}>
          <p>{own.text}</p>
        </Fold>
      )}
      {here.branches.length > 0 && (
        <div class="branches">
          {here.branches.map(({ id, label, to }) => (
            <button type="button" key={id} onClick={() => go([...known, to])}>
              {label}
            </button>
          ))}
        </div>
      )}
      <End {...part} step={here} />
    </section>
  );
}

const ASKS_FIRST: Partial<Record<string, Form>> = {
  call_back_at: 'call_back_at',
  message_sent: 'message_sent',
};
const FORM_OF = {
  appointment: 'appointment',
  sale: 'sale',
  nosale: 'nosale',
  recontact: 'recontact',
} as const;

/** What to record where the call ends (R32), in the one button that does it. */
function End(part: Part & { step: ScriptStep }) {
  const { step, say, locale, still, state, view } = part;
  const controller = useController();
  const log = useLog(part);
  const { end } = step;
  if (!end || view.step.obstacles.attempt.length > 0) return null;
  const { outcome, action, reason, voicemail, noMoreCalls, send } = end;
  const next = action === 'attempt' ? null : FORM_OF[action as keyof typeof FORM_OF];
  const press = (event: MouseEvent) => {
    if (event.detail > 1 || still) return;
    const form =
      ASKS_FIRST[outcome] ?? (voicemail === null && asksVoicemail(outcome, part) ? 'no_answer' : null);
    if (form) return controller.change({ open: form });
    log({ ...OUTBOUND_CALL, outcome, voicemail });
  };
  return (
    <div class="end">
      {noMoreCalls && <p class="care small">{say.t('panel.no_more_calls')}</p>}
      <button type="button" class="main" aria-disabled={still} onClick={press}>
        {say.t('panel.log_this', { outcome: say.t(`outcome.${outcome}`) })}
      </button>
      {send && <p class="small">{say.t('panel.then', { what: say.t(`call.text_${send}`) })}</p>}
      {next && (
        <p class="small">
          {say.t('panel.then', { what: '' })}
          <button
            type="button"
            class="link"
            onClick={() =>
              controller.change({
                open: next,
                fields: reason ? { ...state.draft.fields, 'nosale.reason': reason } : state.draft.fields,
              })
            }
          >
            {actionLabel(next, locale)}
          </button>
        </p>
      )}
    </div>
  );
}
