/** The page: who acts (from the address), what they see, and the live connection that keeps it true. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api, listen, whyOf } from './api.ts';
import { type Desk, DeskContext } from './context.ts';
import { ModalStack } from './modal/ModalStack.tsx';
import { type Question, ConfirmDialog } from './modal/ConfirmDialog.tsx';
import { usePhone, useRoute } from './route.ts';
import { AppPane } from './shell/AppPane.tsx';
import { Conversation } from './shell/Conversation.tsx';
import { SidebarView } from './shell/Sidebar.tsx';
import { Toasts, useNotices } from './shell/Toasts.tsx';
import { TopBar } from './shell/TopBar.tsx';
import type { Change, User, Workspace } from './types.ts';
import { useSync } from './useSync.ts';
import { languageOf, sayIn } from './words.ts';

/** Loads the workspace and settles who acts; without a person in the address, the first one does. */
export function App() {
  const [route, go] = useRoute();
  const [problem, setProblem] = useState<string>();
  const workspace = useSync('workspace', api.workspace, (error) => setProblem(error.message));
  const people = workspace.data?.users.filter((u) => !u.isBot) ?? [];
  const me = people.find((u) => u.id === route.user) ?? people.find((u) => !u.deleted);
  useEffect(() => {
    if (me && me.id !== route.user) go({ user: me.id }, true);
  }, [me?.id, route.user]);
  useEffect(() => {
    if (!me) return;
    document.documentElement.lang = me.locale;
    document.title = workspace.data?.team.name ?? '';
  }, [me?.locale, workspace.data]);
  if (!workspace.data || !me) {
    return <p class="boot">{problem ?? sayIn(navigator.language)('loading')}</p>;
  }
  return <Work key={me.id} workspace={workspace.data} me={me} refresh={workspace.reload} />;
}

function Work(props: { workspace: Workspace; me: User; refresh(): void }) {
  const { workspace, me } = props;
  const [route, go] = useRoute();
  const phone = usePhone();
  const say = useMemo(() => sayIn(me.locale), [me.locale]);
  const notices = useNotices(me.id, say);
  const [live, setLive] = useState(true);
  const [question, setQuestion] = useState<Question>();
  const listeners = useRef(new Set<(change: Change) => void>());
  const failed = (error: Error) => notices.add(whyOf(error, say));
  const sidebar = useSync(`sidebar ${me.id}`, () => api.sidebar(me.id), failed);
  const views = useSync(`views ${me.id}`, () => api.views(me.id), failed);

  useEffect(() => {
    return listen(
      me.id,
      (change) => {
        if (change.what === 'views') views.reload();
        if (change.what === 'toast') notices.fetch();
        if (change.what === 'messages' || change.what === 'sidebar') sidebar.reload();
        if (change.what === 'sidebar') props.refresh();
        for (const listener of listeners.current) listener(change);
      },
      (isLive) => {
        setLive(isLive);
        if (!isLive) return;
        // Also the first time: what changed between the first fetch and this moment was told to nobody.
        for (const reload of [views.reload, sidebar.reload, notices.fetch, props.refresh]) reload();
        for (const listener of listeners.current) listener({ what: 'messages' });
      },
    );
  }, [me.id]);

  const shift = useMemo(() => (workspace.time.moved ? workspace.time.now - Date.now() : 0), [workspace.time]);
  const channels = sidebar.data?.channels ?? [];
  const { name, botUserId } = workspace.app;
  const bot: User = { id: botUserId, name, realName: name, locale: 'en-US', tz: 'UTC', isBot: true };
  const desk: Desk = {
    workspace,
    me,
    say,
    reader: { locale: me.locale, tz: me.tz },
    now: () => (workspace.time.frozen ? workspace.time.now : Date.now() + shift),
    user: (id) => workspace.users.find((u) => u.id === id) ?? (id === bot.id ? bot : undefined),
    channels: () => channels,
    dms: () => sidebar.data?.dms ?? [],
    channelName: (id) => channels.find((c) => c.id === id)?.name,
    go: (place) => go({ user: me.id, place }),
    onChange(listener) {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    },
    notify: notices.add,
    confirm: (confirm) => new Promise((answer) => setQuestion({ confirm, answer })),
  };

  const appDm = sidebar.data?.dms.find((d) => d.userId === workspace.app.botUserId);
  const known = new Set([
    ...channels.map((c) => c.id),
    ...(sidebar.data?.dms.map((d) => d.id) ?? []),
    'home',
    'app',
  ]);
  const place = route.place && (!sidebar.data || known.has(route.place)) ? route.place : undefined;
  useEffect(() => {
    const first = channels.find((c) => !c.isArchived)?.id ?? 'home';
    // A phone begins with the list; so does a person who cannot see the place in the address.
    if (sidebar.data && !place) {
      if (!phone) go({ user: me.id, place: first }, true);
      else if (route.place) go({ user: me.id }, true);
    }
  }, [sidebar.data, place, phone]);

  const isApp = place === 'home' || place === 'app' || (place !== undefined && place === appDm?.id);
  const back = () => go({ user: me.id });
  return (
    <DeskContext.Provider value={desk}>
      <div class="page" lang={languageOf(me.locale)} data-pane={place ? 'main' : 'list'}>
        <TopBar go={(user) => go({ user, ...(place ? { place } : {}) })} />
        <div class="columns">
          <SidebarView data={sidebar.data} place={place} />
          {isApp ? (
            <AppPane
              tab={place === 'home' ? 'home' : 'messages'}
              home={views.data?.home ?? null}
              loaded={views.data !== undefined}
              dm={appDm?.id}
              thread={route.thread}
              onBack={back}
              go={go}
            />
          ) : (
            <Conversation
              key={place}
              place={place}
              channel={channels.find((c) => c.id === place)}
              dm={sidebar.data?.dms.find((d) => d.id === place)}
              thread={route.thread}
              onBack={back}
              go={go}
            />
          )}
        </div>
        <ModalStack views={views.data} reload={views.reload} />
        {question && (
          <ConfirmDialog
            question={question.confirm}
            onAnswer={(yes) => {
              setQuestion(undefined);
              question.answer(yes);
            }}
          />
        )}
        <Toasts notices={notices.list} onClose={notices.remove} offline={!live} />
      </div>
    </DeskContext.Provider>
  );
}
