/** Short notices at the bottom: what went wrong between the person and the app. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../api.ts';
import { useDesk } from '../context.ts';
import type { Say, Word } from '../words.ts';

export interface Notice {
  id: string;
  text: string;
}

const shownMs = 9_000;

/** The workspace's own notices in the person's language; others as the server words them. */
const codes: Record<string, Word> = {
  operation_timeout: 'toastTimeout',
  app_error: 'toastAppError',
  not_connected: 'toastNotConnected',
  expired_trigger_id: 'toastExpired',
  exchanged_trigger_id: 'toastAppError',
  invalid_trigger_id: 'toastAppError',
};

/** Notices of the page itself, and those the workspace raised for this person since the page opened. */
export function useNotices(user: string, say: Say) {
  const [list, setList] = useState<Notice[]>([]);
  const seen = useRef<Set<string> | undefined>(undefined);
  const serial = useRef(0);
  const remove = (id: string) => setList((old) => old.filter((n) => n.id !== id));
  const show = (notice: Notice) => {
    setList((old) => [...old.slice(-2), notice]);
    setTimeout(() => remove(notice.id), shownMs);
  };
  const fetch = async () => {
    const answer = await api.toasts(user).catch(() => undefined);
    if (!answer) return;
    const before = seen.current;
    seen.current = new Set(answer.toasts.map((t) => t.id));
    // The first fetch only learns what is old.
    if (!before) return;
    for (const { id, code, text } of answer.toasts.filter((t) => !before.has(t.id))) {
      const word = codes[code];
      show({ id, text: word ? say(word) : text });
    }
  };
  useEffect(() => void fetch(), [user]);
  return {
    list,
    remove,
    add: (text: string) => show({ id: `page-${serial.current++}`, text }),
    fetch: () => void fetch(),
  };
}

export function Toasts(props: { notices: Notice[]; offline: boolean; onClose(id: string): void }) {
  const { say } = useDesk();
  const ref = useRef<HTMLDivElement>(null);
  // The top layer, re-entered for each notice, so that it also stands over an open modal.
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    if (box.matches(':popover-open')) box.hidePopover();
    if (props.notices.length || props.offline) box.showPopover();
  }, [props.notices, props.offline]);
  return (
    <div ref={ref} popover="manual" class="toasts" role="status" aria-live="polite">
      {props.offline && <p class="toast">{say('offline')}</p>}
      {props.notices.map((n) => (
        <p key={n.id} class="toast">
          <span>{n.text}</span>
          <button type="button" aria-label={say('close')} onClick={() => props.onClose(n.id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
