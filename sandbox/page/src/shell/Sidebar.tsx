/** The list at the left: channels, conversations, the app. */
import type { ComponentChildren } from 'preact';
import { useDesk } from '../context.ts';
import { formatRoute } from '../route.ts';
import type { Sidebar } from '../types.ts';
import { AppMark, Avatar } from './Avatar.tsx';

export function ChannelIcon({ isPrivate }: { isPrivate: boolean }) {
  const { say } = useDesk();
  return (
    <svg
      viewBox="0 0 20 20"
      width="16"
      height="16"
      class="icon"
      {...(isPrivate ? { role: 'img', 'aria-label': say('privateChannel') } : { 'aria-hidden': true })}
    >
      {isPrivate ? (
        <>
          <rect x="4" y="9" width="12" height="8" rx="2" />
          <path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9" />
        </>
      ) : (
        <path d="M8 3 6.4 17M13.6 3 12 17M3.6 7.4h13M3.2 12.6h13" />
      )}
    </svg>
  );
}

function Row(props: {
  place: string;
  current: boolean;
  icon: ComponentChildren;
  label: string;
  unread: number;
  badge: number;
  dim?: boolean;
}) {
  const { me, say } = useDesk();
  return (
    <li>
      <a
        href={formatRoute({ user: me.id, place: props.place })}
        class={`row ${props.unread ? 'unread' : ''} ${props.dim ? 'dim' : ''}`}
        aria-current={props.current ? 'page' : undefined}
        data-place={props.place}
      >
        {props.icon}
        <span class="row-name">{props.label}</span>
        {props.unread > 0 && (
          <span class={props.badge ? 'badge' : 'dot'} aria-label={say('unread', { n: props.unread })}>
            {props.badge || ''}
          </span>
        )}
      </a>
    </li>
  );
}

export function SidebarView({ data, place }: { data: Sidebar | undefined; place: string | undefined }) {
  const { workspace, user, say } = useDesk();
  const bot = workspace.app.botUserId;
  const appDm = data?.dms.find((d) => d.userId === bot);
  const people = (data?.dms ?? []).filter((d) => d.userId !== bot);
  const inApp = place === 'home' || place === 'app' || (place !== undefined && place === appDm?.id);
  return (
    <nav class="sidebar" aria-label={say('channels')}>
      <h2>{say('apps')}</h2>
      <ul>
        <Row
          place={appDm?.unread ? appDm.id : 'home'}
          current={inApp}
          icon={<AppMark size={20} />}
          label={workspace.app.name}
          unread={appDm?.unread ?? 0}
          badge={appDm?.unread ?? 0}
        />
      </ul>
      <h2>{say('channels')}</h2>
      <ul>
        {(data?.channels ?? []).map((c) => (
          <Row
            key={c.id}
            place={c.id}
            current={place === c.id}
            icon={<ChannelIcon isPrivate={c.isPrivate} />}
            label={c.name}
            unread={c.unread}
            badge={c.mentions}
            dim={c.isArchived}
          />
        ))}
      </ul>
      {people.length > 0 && (
        <>
          <h2>{say('dms')}</h2>
          <ul>
            {people.map((d) => (
              <Row
                key={d.id}
                place={d.id}
                current={place === d.id}
                icon={<Avatar user={user(d.userId)} size={20} />}
                label={user(d.userId)?.realName ?? d.userId}
                unread={d.unread}
                badge={d.unread}
              />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
