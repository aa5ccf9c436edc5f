/** One message: who, when, and its blocks or text. */
import { Blocks } from '../blocks/Blocks.tsx';
import { Emoji, Mrkdwn } from '../blocks/Rich.tsx';
import { SurfaceContext, useDesk } from '../context.ts';
import { useForm } from '../fields/useForm.ts';
import { clockTime, fullTime } from '../format/date.ts';
import type { Block, Message } from '../types.ts';
import { Attached, File } from './Attached.tsx';
import { Avatar } from './Avatar.tsx';
import { MessageTools } from './MessageTools.tsx';

const noBlocks: Block[] = [];

function Body({ message, channel }: { message: Message; channel: string }) {
  const { me, say } = useDesk();
  const attached = (message.attachments ?? []).flatMap((a) => a.blocks ?? []);
  const all = attached.length ? [...(message.blocks ?? noBlocks), ...attached] : (message.blocks ?? noBlocks);
  const { surface } = useForm(`${me.id} ${channel} ${message.ts}`, { channel, ts: message.ts }, all);
  const card = (message.blocks?.length ?? 0) > 1 && message.blocks?.some((b) => b.type !== 'rich_text');
  return (
    <SurfaceContext.Provider value={surface}>
      {message.blocks?.length ? (
        <div class={card ? 'card' : ''}>
          <Blocks blocks={message.blocks} />
        </div>
      ) : (
        message.text && <Mrkdwn text={message.text} />
      )}
      {message.attachments?.map((a, i) => (
        <Attached key={i} attachment={a} />
      ))}
      {message.files?.map((f) => (
        <File key={f.id} file={f} />
      ))}
      {message.edited && <span class="edited">{say('edited')}</span>}
      {message.reactions?.length ? (
        <div class="reactions">
          {message.reactions.map((r) => (
            <span key={r.name}>
              <Emoji name={r.name} /> {r.count}
            </span>
          ))}
        </div>
      ) : null}
    </SurfaceContext.Provider>
  );
}

export interface RowProps {
  message: Message;
  channel: string;
  /** Follows another message of the same sender closely: no name, no picture. */
  follows: boolean;
  onThread?: ((ts: string) => void) | undefined;
}

export function MessageRow({ message, channel, follows, onThread }: RowProps) {
  const { reader, say, user } = useDesk();
  const sender = user(message.userId);
  const name = message.username ?? sender?.realName ?? sender?.name ?? message.userId;
  const time = (
    <time title={fullTime(message.ts, reader)} dateTime={new Date(Number(message.ts) * 1000).toISOString()}>
      {clockTime(message.ts, reader)}
    </time>
  );
  const replies = message.replyCount ?? 0;
  return (
    <article
      class={`message ${follows ? 'follows' : ''} ${message.ephemeral ? 'ephemeral' : ''}`}
      data-ts={message.ts}
      aria-label={`${name}, ${clockTime(message.ts, reader)}`}
    >
      <div class="gutter">{follows ? time : <Avatar user={sender} name={name} />}</div>
      <div class="content">
        {message.ephemeral && <p class="only-you">{say('onlyYou')}</p>}
        {!follows && (
          <p class="byline">
            <strong>{name}</strong>
            {(message.botId || sender?.isBot) && <span class="tag">{say('app')}</span>}
            {time}
          </p>
        )}
        <Body message={message} channel={channel} />
        {onThread && replies > 0 && (
          <button type="button" class="replies" onClick={() => onThread(message.ts)}>
            {replies === 1 ? say('reply') : say('replies', { n: replies })}
          </button>
        )}
      </div>
      {!message.ephemeral && <MessageTools channel={channel} ts={message.ts} onThread={onThread} />}
    </article>
  );
}
