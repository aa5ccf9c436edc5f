/** The page's way to its own org; what `window.org` holds comes with the page (`page.ts`). */
export const session = () => globalThis.org.session;
export const words = () => session().words;

/** Tells the whole page something: `routed`, `signedout`, `toast`. */
export const bus = new EventTarget();
export const tell = (type, detail) => bus.dispatchEvent(new CustomEvent(type, { detail }));

/** @returns the answer's value. @throws {errors} as the org words them */
export async function ask(path, body) {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => null);
  if (response === null) throw { errors: [{ message: words().problem, fields: [] }] };
  const answer = await response.json();
  if (response.status === 401) {
    tell('signedout', {});
    throw { errors: [] };
  }
  if (!response.ok) throw answer;
  return answer;
}

/** Goes to another of the org's pages without loading it, as Lightning does. */
export function go(address) {
  if (address !== location.pathname + location.search) history.pushState({}, '', address);
  tell('routed', {});
}
