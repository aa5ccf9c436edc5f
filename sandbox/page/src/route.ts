/** Where the page stands, kept in the address: `#/U…/C…/<thread ts>`, `#/U…/home`, `#/U…`. */
import { useEffect, useState } from 'preact/hooks';

export interface Route {
  user?: string;
  /** A channel or conversation id, or `home` for the app's Home. */
  place?: string;
  thread?: string;
}

export function parseRoute(hash: string): Route {
  const [user, place, thread] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { ...(user ? { user } : {}), ...(place ? { place } : {}), ...(thread ? { thread } : {}) };
}

export function formatRoute(route: Route): string {
  return `#/${[route.user, route.place, route.thread].filter(Boolean).join('/')}`;
}

/** The present route, and the road to another. */
export function useRoute(): [Route, (next: Route, replace?: boolean) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const changed = () => setRoute(parseRoute(location.hash));
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  const go = (next: Route, replace = false) => {
    if (replace) {
      history.replaceState(null, '', formatRoute(next));
      setRoute(next);
    } else location.hash = formatRoute(next);
  };
  return [route, go];
}

/** Whether the window is as narrow as a phone. */
export function usePhone(): boolean {
  const [phone, setPhone] = useState(() => matchMedia('(max-width: 600px)').matches);
  useEffect(() => {
    const media = matchMedia('(max-width: 600px)');
    const changed = () => setPhone(media.matches);
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, []);
  return phone;
}
