import { undoable } from '@pitlane/core/panel/index';
import { type Part, useController } from '../use.ts';

/** What came of the last click, read aloud; the way back while there is one; what waits for the person. */
export function Result({ view, say, state, still }: Part) {
  const controller = useController();
  const { said, busy, saidNo } = state;
  const { lead, personId, dealership, now } = view;
  const back = view.known && personId !== null ? undoable(lead, personId, { dealership, now }) : null;
  const { retry } = said ?? { retry: null };
  const mails = busy?.mails;
  const waits = say.t('panel.sf_person', {
    answer: say.t(mails == null ? 'answer.unknown' : mails ? 'answer.yes' : 'answer.no'),
  });
  return (
    <div class={busy?.at === 'person' ? 'result waits' : 'result'}>
      <div role="status" aria-live="polite">
        {busy && <p class="banner">{busy.at === 'person' ? waits : say.t('panel.working')}</p>}
        {said && !busy && (
          <div key={saidNo} class={`banner ${said.tone}`}>
            {said.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
      {retry && (
        <div class="row">
          <button type="button" aria-disabled={still} onClick={() => still || void controller.write(retry)}>
            {say.t('panel.try_again')}
          </button>
        </div>
      )}
      {back && (
        <div class="row">
          <small class="quiet grow">{say.t('call.undo_until', { at: say.time(back.until) })}</small>
          <button
            type="button"
            aria-disabled={still}
            onClick={() =>
              still ||
              void controller.perform({
                act: { type: 'undo', actionId: back.actionId },
                action: null,
                done: say.t('call.undone'),
                clears: false,
              })
            }
          >
            {say.t('button.undo')}
          </button>
        </div>
      )}
    </div>
  );
}
