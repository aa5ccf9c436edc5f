/** The question before a click that an app wants confirmed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { plain, TextView } from '../blocks/Rich.tsx';
import type { Confirm } from '../types.ts';
import { escaping } from './escape.ts';

export interface Question {
  confirm: Confirm;
  answer(yes: boolean): void;
}

export function ConfirmDialog({ question, onAnswer }: { question: Confirm; onAnswer(yes: boolean): void }) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} class="confirm" aria-labelledby="confirm-title" {...escaping(() => onAnswer(false))}>
      <h2 id="confirm-title">{plain(question.title)}</h2>
      <TextView text={question.text} />
      <div class="dialog-foot">
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {plain(question.deny)}
        </button>
        <button
          type="button"
          class={`button ${question.style === 'danger' ? 'danger' : 'primary'}`}
          autoFocus
          onClick={() => onAnswer(true)}
        >
          {plain(question.confirm)}
        </button>
      </div>
    </dialog>
  );
}
