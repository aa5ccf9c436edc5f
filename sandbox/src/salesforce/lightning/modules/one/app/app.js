import { LightningElement } from 'lwc';
import { bus, go, session, words } from 'org/api';

/** Visited pages stay in the document, hidden, as Lightning keeps them; so many. */
const KEPT = 6;

export default class App extends LightningElement {
  static renderMode = 'light';
  frames = [];
  toasts = [];
  signedOut = false;

  connectedCallback() {
    bus.addEventListener('routed', () => this.show());
    bus.addEventListener('signedout', () => {
      this.signedOut = true;
    });
    bus.addEventListener('toast', ({ detail }) => this.say(detail));
    window.addEventListener('popstate', () => this.show());
    window.addEventListener('click', (event) => this.follow(event));
    this.show();
  }

  get words() {
    return words();
  }
  get user() {
    return session().settings.user;
  }
  get users() {
    return session().users.map((other) => ({
      label: other.user,
      value: other.user,
      checked: other.user === this.user,
    }));
  }
  get choosesUser() {
    return session().users.length > 1;
  }
  /** A stand-in's short cut: Salesforce would ask to sign in. */
  async changeUser({ detail }) {
    const other = session().users.find(({ user }) => user === detail.value);
    await fetch('/control/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(other),
    });
    location.assign('/');
  }
  get isConsole() {
    return session().settings.app === 'console';
  }
  get tabs() {
    const path = location.pathname;
    return [
      { label: this.words.home, href: '/lightning/page/home' },
      { label: this.words.leads, href: session().list },
    ].map((tab) => ({
      ...tab,
      className: `slds-context-bar__item${path.startsWith(tab.href.split('?')[0]) ? ' slds-is-active' : ''}`,
    }));
  }

  show() {
    const address = location.pathname + location.search;
    const known = this.frames.some((frame) => frame.address === address);
    const all = known ? this.frames : [...this.frames, { address, at: 0 }];
    const now = Date.now();
    const kept = all
      .map((frame) => (frame.address === address ? { ...frame, at: now } : frame))
      .toSorted((a, b) => b.at - a.at)
      .slice(0, KEPT)
      .toSorted((a, b) => (a.address < b.address ? -1 : 1));
    this.frames = kept.map((frame) => this.drawn(frame, frame.address === address));
  }

  drawn({ address, at }, active) {
    const mode = this.isConsole ? 'windowViewMode-maximized' : 'windowViewMode-normal';
    return {
      address,
      at,
      className: `${mode} oneContent lafPageHost ${active ? 'active' : 'hideEl'}`,
      style: active ? '' : 'display:none',
    };
  }

  follow(event) {
    const link = event.composedPath().find((el) => el instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href') ?? '';
    if (!href.startsWith('/lightning/') || event.ctrlKey || event.metaKey || event.button !== 0) return;
    event.preventDefault();
    go(href);
  }

  say(toast) {
    const id = `${Date.now()}-${this.toasts.length}`;
    this.toasts = [...this.toasts, { ...toast, id }];
    setTimeout(() => {
      this.toasts = this.toasts.filter((other) => other.id !== id);
    }, 5000);
  }
}
