/** The messages of a channel or thread, oldest first, held at the bottom while the person is there. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../context.ts';
import { dayHeading, dayKey } from '../format/date.ts';
import type { Message } from '../types.ts';
import { MessageRow } from './MessageRow.tsx';

const closeSeconds = 300;

function follows(message: Message, before: Message | undefined): boolean {
  if (!before || message.ephemeral || before.ephemeral || before.replyCount) return false;
  const same = before.userId === message.userId && before.username === message.username;
  return same && !message.blocks?.length && Number(message.ts) - Number(before.ts) < closeSeconds;
}

export function MessageList(props: {
  messages: Message[];
  channel: string;
  /** What stands over the first message. */
  intro: string;
  onThread?: (ts: string) => void;
}) {
  const { reader, now: clock } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (atEnd.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  });
  const scrolled = () => {
    const el = box.current;
    if (el) atEnd.current = el.scrollHeight - el.scrollTop - el.clientHeight < 60;
  };
  const now = clock() / 1000;
  return (
    <div class="messages" ref={box} onScroll={scrolled} tabIndex={0} role="log">
      <p class="intro">{props.intro}</p>
      {props.messages.map((message, i) => {
        const before = props.messages[i - 1];
        const at = Number(message.ts);
        const newDay = !before || dayKey(Number(before.ts), reader.tz) !== dayKey(at, reader.tz);
        return (
          <div key={message.ts + (message.ephemeral ? 'e' : '')}>
            {newDay && (
              <div class="day">
                <span>{dayHeading(at, now, reader)}</span>
              </div>
            )}
            <MessageRow
              message={message}
              channel={props.channel}
              follows={!newDay && follows(message, before)}
              onThread={props.onThread}
            />
          </div>
        );
      })}
    </div>
  );
}
