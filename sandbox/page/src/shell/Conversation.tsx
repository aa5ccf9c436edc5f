/** A channel or a direct message, with its thread panel. */
import type { ComponentChildren } from 'preact';
import { useDesk } from '../context.ts';
import type { Route } from '../route.ts';
import type { SidebarChannel, SidebarDm } from '../types.ts';
import { Composer } from './Composer.tsx';
import { MessageList } from './MessageList.tsx';
import { ChannelIcon } from './Sidebar.tsx';
import { useMessages } from './useMessages.ts';

export function BackButton({ onBack }: { onBack(): void }) {
  const { say } = useDesk();
  return (
    <button type="button" class="quiet-button back" aria-label={say('back')} onClick={onBack}>
      <svg viewBox="0 0 20 20" width="20" height="20" class="icon" aria-hidden="true">
        <path d="m12.5 4-6 6 6 6" />
      </svg>
    </button>
  );
}

export function Thread(props: { channel: string; ts: string; onClose(): void }) {
  const { say } = useDesk();
  const messages = useMessages(props.channel, props.ts);
  return (
    <aside class="thread" aria-label={say('thread')}>
      <header class="pane-head">
        <BackButton onBack={props.onClose} />
        <h1 class="grow">{say('thread')}</h1>
        <button type="button" class="quiet-button close" aria-label={say('close')} onClick={props.onClose}>
          ×
        </button>
      </header>
      <MessageList messages={messages ?? []} channel={props.channel} intro="" />
      <Composer channel={props.channel} thread={props.ts} to={say('thread')} />
    </aside>
  );
}

/** Messages, composer and thread of one place; also the app's Messages tab. */
export function Talk(props: {
  channel: string;
  to: string;
  intro: string;
  archived?: boolean;
  thread?: string | undefined;
  head: ComponentChildren;
  go(route: Route): void;
}) {
  const { me, say } = useDesk();
  const messages = useMessages(props.channel);
  const here = { user: me.id, place: props.channel };
  return (
    <>
      <main class={props.thread ? 'pane beside' : 'pane'}>
        {props.head}
        {messages ? (
          <MessageList
            messages={messages}
            channel={props.channel}
            intro={props.intro}
            onThread={(thread) => props.go({ ...here, thread })}
          />
        ) : (
          <div class="messages" aria-busy="true" />
        )}
        {props.archived ? (
          <p class="archived">{say('archived')}</p>
        ) : (
          <Composer channel={props.channel} to={props.to} />
        )}
      </main>
      {props.thread && <Thread channel={props.channel} ts={props.thread} onClose={() => props.go(here)} />}
    </>
  );
}

export function Conversation(props: {
  place: string | undefined;
  channel: SidebarChannel | undefined;
  dm: SidebarDm | undefined;
  thread: string | undefined;
  onBack(): void;
  go(route: Route): void;
}) {
  const { say, user, me } = useDesk();
  const { channel, dm } = props;
  const person = dm ? user(dm.userId) : undefined;
  if (!props.place || !(channel || dm)) {
    return (
      <main class="pane">
        <p class="nothing">{props.place ? say('loading') : say('nothingChosen')}</p>
      </main>
    );
  }
  const name = channel ? channel.name : (person?.realName ?? dm?.userId ?? '');
  const head = (
    <header class="pane-head">
      <BackButton onBack={props.onBack} />
      <h1>
        {channel && <ChannelIcon isPrivate={channel.isPrivate} />}
        {name} {person?.id === me.id && <span class="quiet">{say('you')}</span>}
      </h1>
      {channel?.topic && <span class="topic">{channel.topic}</span>}
    </header>
  );
  return (
    <Talk
      channel={props.place}
      to={channel ? `#${name}` : name}
      intro={say('emptyChannel', { name: channel ? `#${name}` : name })}
      archived={channel?.isArchived ?? false}
      thread={props.thread}
      head={head}
      go={props.go}
    />
  );
}
