/** One modal: centred on a desk, the whole screen on a phone. What was typed survives errors and time-outs. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { plain } from '../blocks/Rich.tsx';
import { SurfaceContext, useDesk } from '../context.ts';
import { checkValues, plainNumbers } from '../fields/state.ts';
import { draftKey, useForm } from '../fields/useForm.ts';
import type { View } from '../types.ts';
import { escaping } from './escape.ts';

const focusable = 'input:not([type=checkbox]), textarea, .select, [type=radio]:checked';

export function Modal(props: { view: View; depth: number; errors: Record<string, string>; reload(): void }) {
  const { view, reload } = props;
  const { me, say, notify } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  const closing = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const form = useForm(draftKey(me.id, view.id), { view_id: view.id }, view.blocks, props.errors);

  useLayoutEffect(() => {
    const el = dialog.current;
    if (!el) return;
    if (!el.open) el.showModal();
    if (!el.querySelector('.body :focus')) el.querySelector<HTMLElement>(`.body :is(${focusable})`)?.focus();
  }, []);

  const toFirstError = () =>
    requestAnimationFrame(() => {
      const wrong = dialog.current?.querySelector<HTMLElement>('.wrong');
      wrong?.scrollIntoView({ block: 'center' });
      wrong?.querySelector<HTMLElement>('input, textarea, .select')?.focus();
    });
  const show = (errors: Record<string, string>) => {
    form.setErrors(errors);
    toFirstError();
  };
  const submit = async () => {
    if (sending) return;
    setProblem(undefined);
    const found = checkValues(view.blocks, form.values, say);
    if (Object.keys(found).length) return show(found);
    setSending(true);
    try {
      const answer = await api.submit({ user: me.id, view_id: view.id, values: plainNumbers(form.values) });
      if (answer.errors && Object.keys(answer.errors).length) show(answer.errors);
      if (answer.result === 'timeout') setProblem(say('timeout'));
      if (answer.result === 'app_error') setProblem(say('toastAppError'));
      if (answer.result === 'not_connected') setProblem(say('toastNotConnected'));
    } catch (error) {
      setProblem(whyOf(error as Error, say));
    } finally {
      setSending(false);
      reload();
    }
  };
  const close = () => {
    // Told twice at most by the browser, and once to the app.
    if (closing.current) return;
    closing.current = true;
    api
      .close({ user: me.id, view_id: view.id })
      .catch((error: Error) => {
        closing.current = false;
        if (!dialog.current?.open) dialog.current?.showModal();
        notify(whyOf(error, say));
      })
      .finally(reload);
  };
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      data-view={view.callback_id}
      {...escaping(close)}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header class="dialog-head">
          {props.depth > 1 && (
            <button type="button" class="quiet-button" aria-label={say('back')} onClick={close}>
              ‹
            </button>
          )}
          <h2 id="modal-title">{plain(view.title)}</h2>
          <button type="button" class="quiet-button close" aria-label={say('close')} onClick={close}>
            ×
          </button>
        </header>
        <div class="body" tabIndex={-1}>
          <SurfaceContext.Provider value={form.surface}>
            <Blocks blocks={view.blocks} />
          </SurfaceContext.Provider>
        </div>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" class="button" onClick={close}>
            {plain(view.close ?? undefined) || (view.submit ? say('cancel') : say('close'))}
          </button>
          {view.submit && (
            <button
              type="submit"
              class="button primary"
              aria-busy={sending}
              disabled={sending || view.submit_disabled}
            >
              {plain(view.submit)}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
