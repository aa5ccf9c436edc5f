import type { Outcome } from '@pitlane/core/panel/index';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { codeFor, keyName } from '../keys.ts';
import { OUTBOUND_CALL } from '../log.ts';
import { type Part, useController } from '../use.ts';
import { useLog } from '../use-log.ts';

/** R24: "Voicemail left?", in one key. */
export function Voicemail(part: Part & { outcome: Outcome }) {
  const { say, status, still, outcome } = part;
  const controller = useController();
  const log = useLog(part);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), [outcome]);
  return (
    <div class="form" role="group" aria-labelledby="voicemail">
      <p class="ask" id="voicemail">
        {say.t('panel.voicemail')}
      </p>
      <div class="row">
        {(['yes', 'no'] as const).map((answer) => {
          const key = keyName(codeFor(answer, status.settings));
          return (
            <button
              type="button"
              key={answer}
              ref={answer === 'yes' ? first : null}
              class="main"
              data-action={answer}
              aria-keyshortcuts={key}
              aria-disabled={still}
              onClick={(event) =>
                still || event.detail > 1 || log({ ...OUTBOUND_CALL, outcome, voicemail: answer === 'yes' })
              }
            >
              <kbd aria-hidden="true">{key}</kbd>
              {say.t(`answer.${answer}`)}
            </button>
          );
        })}
        <button type="button" onClick={() => controller.change({ open: null })}>
          {say.t('button.cancel')}
        </button>
      </div>
    </div>
  );
}
