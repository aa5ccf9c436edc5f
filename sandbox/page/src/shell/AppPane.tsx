/** The app's own place: Home and Messages. */
import { useEffect } from 'preact/hooks';
import { api, whyOf } from '../api.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { SurfaceContext, useDesk } from '../context.ts';
import { useForm } from '../fields/useForm.ts';
import { formatRoute, type Route } from '../route.ts';
import type { View } from '../types.ts';
import { AppMark } from './Avatar.tsx';
import { BackButton, Talk } from './Conversation.tsx';

function Home({ view }: { view: View }) {
  const { me } = useDesk();
  const { surface } = useForm(`${me.id} ${view.id}`, { view_id: view.id }, view.blocks);
  return (
    <SurfaceContext.Provider value={surface}>
      <Blocks blocks={view.blocks} />
    </SurfaceContext.Provider>
  );
}

export function AppPane(props: {
  tab: 'home' | 'messages';
  home: View | null;
  loaded: boolean;
  dm: string | undefined;
  thread: string | undefined;
  onBack(): void;
  go(route: Route): void;
}) {
  const { me, say, workspace, notify } = useDesk();
  useEffect(() => {
    if (props.tab !== 'home') return;
    api.openHome(me.id).catch((error: Error) => notify(whyOf(error, say)));
  }, [props.tab, me.id]);
  const tab = (name: 'home' | 'messages', place: string) => (
    <a href={formatRoute({ user: me.id, place })} aria-current={props.tab === name ? 'page' : undefined}>
      {say(name)}
    </a>
  );
  const head = (
    <header class="pane-head app-head">
      <BackButton onBack={props.onBack} />
      <h1>
        <AppMark size={24} /> {workspace.app.name}
      </h1>
      <nav class="tabs" aria-label={workspace.app.name}>
        {tab('home', 'home')}
        {tab('messages', props.dm ?? 'app')}
      </nav>
    </header>
  );
  if (props.tab === 'messages' && props.dm) {
    const to = workspace.app.name;
    const intro = say('emptyChannel', { name: to });
    return <Talk channel={props.dm} to={to} intro={intro} thread={props.thread} head={head} go={props.go} />;
  }
  const empty = props.tab === 'home' ? say('emptyHome') : say('emptyChannel', { name: workspace.app.name });
  return (
    <main class="pane">
      {head}
      <div class="home" tabIndex={0}>
        {props.tab === 'home' && props.home ? (
          <Home key={props.home.id} view={props.home} />
        ) : (
          <p class="nothing">{props.loaded ? empty : say('loading')}</p>
        )}
      </div>
    </main>
  );
}
