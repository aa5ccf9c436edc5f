import type { Locale } from '@pitlane/core/panel/index';
import type { Controller } from './controller.ts';
import { type Part, sayOf } from './use.ts';
import { Conclude } from './views/conclude.tsx';
import { Fold } from './views/fold.tsx';
import { Who } from './views/header.tsx';
import { Outcomes } from './views/outcomes.tsx';
import { History, Limits } from './views/past.tsx';
import { Problems } from './views/problems.tsx';
import { Result } from './views/result.tsx';
import { ScriptView } from './views/script.tsx';
import { NextStepCard } from './views/step.tsx';
import { Texts } from './views/texts.tsx';
import { Todo } from './views/todo.tsx';
import { Headline, WhoAndWhat } from './views/who.tsx';

/** What the panel shows of the open lead, or why it cannot. */
export function Body({ controller, locale }: { controller: Controller; locale: Locale }) {
  const { state } = controller;
  const { status, page, pageState } = state;
  const view = controller.view();
  const say = sayOf(controller);
  if (!status) return null;
  const who = <Who status={status} locale={locale} pinWrong={state.pinWrong} />;
  if (pageState === 'signed_out' && !view)
    return (
      <>
        {who}
        <p class="banner care">{say.t('panel.sf_expired')}</p>
      </>
    );
  if (!view || !page)
    return (
      <>
        {who}
        <p class="quiet" role="status">
          {say.t(pageState === 'no_lead' ? 'panel.not_a_lead' : 'panel.loading')}
        </p>
      </>
    );
  const barrier = controller.barrier();
  const part: Part = {
    view,
    say,
    locale,
    status,
    page,
    state,
    still: state.busy !== null || barrier !== null,
  };
  // Booked or only to be written down, the script is out of the way; begun, it stays.
  const calls = CALLS.has(view.step.kind) || state.draft.path.length > 0;
  const writes = view.step.kind === 'send_email' || view.step.kind === 'send_message';
  return (
    <>
      {who}
      {barrier !== null && status.link.state !== 'locked' && status.link.state !== 'choose' && (
        <p class="banner care">{barrier}</p>
      )}
      {(status.link.state === 'offline' || state.silent) && (
        <p class="banner quiet">
          {say.t('panel.offline')}
          {state.heardAt !== null &&
            view.known &&
            ` ${say.t('panel.as_of', { at: say.when(state.heardAt) })}`}
        </p>
      )}
      {state.opened?.state === 'alone' && state.opened.text && <p class="banner care">{state.opened.text}</p>}
      {status.queued > 0 && <p class="small quiet">{say.t('panel.queued', { count: status.queued })}</p>}
      {status.refused
        .filter(({ lead }) => lead.recordId === controller.ports.place.recordId)
        .map(({ actId, text, again }) => (
          <div key={actId} class="banner bad row" role="alert">
            <span class="grow">{say.t('panel.refused', { text })}</span>
            {again && (
              <button type="button" onClick={() => void controller.sendAgain(actId)}>
                {say.t('panel.send_again')}
              </button>
            )}
            <button type="button" onClick={() => void controller.forgetRefused(actId)}>
              {say.t('panel.read')}
            </button>
          </div>
        ))}
      <Headline {...part} />
      <NextStepCard {...part} />
      <Result {...part} />
      <Outcomes {...part} />
      <Todo {...part} />
      {writes && <Texts {...part} />}
      {calls ? <ScriptView {...part} /> : null}
      <Conclude {...part} />
      {calls || view.step.obstacles.attempt.length > 0 ? null : (
        <Fold title={say.t('panel.script')}>
          <ScriptView {...part} />
        </Fold>
      )}
      <WhoAndWhat {...part} />
      {!writes && <Texts {...part} />}
      <Limits {...part} />
      <History {...part} />
      <Problems {...part} />
    </>
  );
}

const CALLS: ReadonlySet<string> = new Set([
  'take',
  'call',
  'call_back',
  'close',
  'assign',
  'confirm_assignment',
]);
