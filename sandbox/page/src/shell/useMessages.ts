/** The messages one person sees in a channel or thread, kept true, and marked read while looked at. */
import { useEffect } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { useDesk } from '../context.ts';
import type { Message } from '../types.ts';
import { useSync } from '../useSync.ts';

export function useMessages(channel: string | undefined, thread?: string): Message[] | undefined {
  const { me, say, notify, onChange } = useDesk();
  const synced = useSync(
    channel ? `${me.id} ${channel} ${thread ?? ''}` : undefined,
    () => api.messages(me.id, channel ?? '', thread),
    (error) => notify(whyOf(error, say)),
  );
  useEffect(
    () =>
      onChange((change) => {
        if (change.what === 'messages' && (!change.channel || change.channel === channel)) synced.reload();
      }),
    [channel, thread],
  );
  const newest = synced.data?.messages.at(-1)?.ts;
  useEffect(() => {
    const seen = () => {
      if (channel && newest && !document.hidden) api.read(me.id, channel).catch(() => undefined);
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [channel, newest]);
  return synced.data?.messages;
}
