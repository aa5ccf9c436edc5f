import {
  incomingFromPage,
  type LeadPage,
  loadWords,
  type Locale,
  type PageAction,
  textLocales,
} from '@pitlane/core/panel/index';
import type { PanelAct } from '@pitlane/core/link/index';
import type { Done, Settings, Status } from '../shared/messages.ts';
import { DeedIds } from './deed-ids.ts';
import { type Draft, draftFrom, EMPTY } from './draft.ts';
import type { Ports } from './ports.ts';
import { keptWords, type Said, writtenWords } from './result.ts';
import { speak, type Speech } from './say.ts';
import type { Deed, PanelState } from './state.ts';
import { foreignAccount, isForeign, type LeadView, pageOptions, placeOf, viewOf } from './view.ts';

/** All that the panel does, without a pixel of it. One per open record. */
export class Controller {
  readonly ports: Ports;
  #state: PanelState;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #opening: string | null = null;
  /** Asked for several times while one picture is drawn, and dear: clocks are reckoned in it. */
  #lastView: { readonly of: readonly unknown[]; readonly view: LeadView | null } | null = null;
  readonly #ids: DeedIds;

  constructor(ports: Ports) {
    this.ports = ports;
    this.#ids = new DeedIds(ports.newId);
    this.#state = {
      status: null,
      pageState: ports.page.state(),
      page: ports.page.read(),
      opened: null,
      draft: EMPTY,
      draftLost: false,
      busy: null,
      said: null,
      saidNo: 0,
      now: ports.now(),
      languages: [],
      pinWrong: false,
    };
  }

  get state(): PanelState {
    return this.#state;
  }

  /** @returns stops listening */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #set(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** Asks who reads, reads the page, and goes on listening to both. */
  async start(): Promise<void> {
    this.#takeLanguages();
    this.#stops.push(
      this.ports.page.onChange(() => this.#look()),
      this.ports.hear(({ what }) => void (what === 'status' ? this.refresh() : this.#open(true))),
    );
    await this.refresh();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Time passes: due times and "calling now" are looked at again. */
  tick(): void {
    this.#set({ now: this.ports.now() });
  }

  async refresh(): Promise<void> {
    await this.#takeStatus(await this.ports.send({ type: 'status' }));
  }

  async #takeStatus(status: Status): Promise<void> {
    const before = this.#state.status;
    await this.#language(status.locale);
    this.#set({ status, now: this.ports.now() });
    this.ports.page.use(pageOptions(status, this.ports.place, this.ports.zone));
    const who = (s: Status | null) => (s && 'personId' in s.link ? s.link.personId : s?.link.state);
    if (before === null || who(before) !== who(status)) {
      const { draft } = await this.ports.send({ type: 'draft.get', lead: this.#ref() });
      this.#set({ draft: draftFrom(draft) });
    }
    this.#look(who(before) !== who(status));
  }

  /** The page changed, or how it is read did. */
  #look(again = false): void {
    const { page } = this.ports;
    this.#set({ page: page.read(), pageState: page.state(), now: this.ports.now() });
    void this.#open(again);
    const view = this.view();
    if (view) void this.#language(this.customerLocale(view));
  }

  async #open(again = false): Promise<void> {
    const { page, status } = this.#state;
    if (!page || !status || placeOf(status, this.ports.place) === null) {
      if (status && this.#state.opened === null && page)
        this.#set({ opened: { state: 'alone', why: 'unlinked', text: null } });
      return;
    }
    if (foreignAccount(status, this.ports.place, page) !== null) return;
    const request = { ...this.#ref(), incoming: this.#incoming(page) };
    const key = JSON.stringify(request);
    if (this.#opening === key && !again) return;
    this.#opening = key;
    const opened = await this.ports.send({ type: 'lead.open', request });
    // What the page showed in the meantime is asked for by its own call.
    if (this.#opening === key) this.#set({ opened, now: this.ports.now() });
  }

  /** null: the status is not known yet, or the page shows no lead. */
  view(): LeadView | null {
    const { status, page, opened, now } = this.#state;
    const { place, zone } = this.ports;
    const last = this.#lastView;
    if (last && last.of.every((part, i) => part === [status, page, opened, now][i])) return last.view;
    const view = status && page ? viewOf({ status, place, page, opened, zone, now }) : null;
    this.#lastView = { of: [status, page, opened, now], view };
    return view;
  }

  customerLocale({ lead, dealership }: LeadView): Locale {
    const locale = this.#state.status?.locale ?? dealership.locale;
    return textLocales(lead.facts.language, dealership, { locale }).customer;
  }

  speech(): Speech {
    const { status, now } = this.#state;
    const place = status ? placeOf(status, this.ports.place) : null;
    return {
      locale: status?.locale ?? 'en',
      zone: place?.dealership.hours.zone ?? this.ports.zone,
      now,
    };
  }

  /** U5: why nothing may be done here by this person at all; null: it may. */
  barrier(): string | null {
    const { status, page } = this.#state;
    if (!status) return '';
    const say = speak(this.speech());
    if (status.link.state === 'locked') return say.t('panel.locked', { name: say.staff(status.link.name) });
    if (isForeign(status, this.ports.place)) return say.t('panel.other_org');
    const account = foreignAccount(status, this.ports.place, page);
    return account === null ? null : say.t('panel.other_account', { account });
  }

  change(change: Partial<Draft>): void {
    const draft = { ...this.#state.draft, ...change };
    this.#set({ draft });
    void this.#keep(draft);
  }

  field(name: string, value: string): void {
    this.change({ fields: { ...this.#state.draft.fields, [name]: value } });
  }

  async #keep(draft: Draft | null): Promise<void> {
    const { ok } = await this.ports
      .send({ type: 'draft.set', lead: this.#ref(), draft })
      .catch(() => ({ ok: false }));
    if (this.#state.draftLost === ok) this.#set({ draftLost: !ok });
  }

  /** U11: the number is being dialled; that is the real time, and colleagues see it. */
  dial(): void {
    this.change({ dialledAt: this.ports.now() });
    const view = this.view();
    if (view?.personId && this.barrier() === null) void this.#send({ type: 'calling' });
  }

  /** One click. A second one while it is under way does nothing. */
  async perform({ act, action, done, clears }: Deed): Promise<void> {
    if (this.#state.busy || this.barrier() !== null) return;
    this.#set({ busy: { at: 'working', mails: null }, said: null });
    try {
      const said = await this.#both(act, action, done);
      if (clears && said.kept) await this.#clear();
      this.#say(said);
    } catch {
      // The extension was updated under an open page, or the worker went away: nothing is known to be done.
      const say = speak(this.speech());
      this.#say({
        tone: 'bad',
        lines: [say.t('panel.not_done', { text: say.t('panel.offline') })],
        retry: null,
      });
    }
    this.#set({ busy: null });
    this.#look();
  }

  async #both(
    act: PanelAct | null,
    action: PageAction | null,
    done: string,
  ): Promise<Said & { kept: boolean }> {
    const linked = this.view()?.personId != null;
    const say = speak(this.speech());
    const first = act && linked ? keptWords(await this.#send(act), done, say) : null;
    if (first && !first.kept) return first;
    if (!action) return first ?? { tone: 'care', lines: [say.t('panel.unlinked')], retry: null, kept: false };
    const second = await this.#write(action);
    if (!first) return { ...second, kept: second.tone === 'good' };
    return {
      tone: second.tone === 'bad' ? 'care' : second.tone === 'care' ? 'care' : first.tone,
      lines: [...first.lines, ...second.lines],
      retry: second.retry,
      kept: true,
    };
  }

  /** The part that only Salesforce has, for what Pitlane keeps already (U1). */
  async write(action: PageAction): Promise<void> {
    await this.perform({ act: null, action, done: '', clears: false });
  }

  async #write(action: PageAction): Promise<Said> {
    const written = await this.ports.page.writer.do(action, (progress) => {
      if (progress.at === 'person') this.#set({ busy: { at: 'person', mails: progress.wanted } });
      else this.#set({ busy: { at: 'working', mails: null } });
    });
    return writtenWords(written, action, this.speech());
  }

  async #send(act: PanelAct): Promise<Done> {
    const { page } = this.#state;
    const { actId, act: same } = this.#ids.of(act);
    const request = { ...this.#ref(), actId, act: same, incoming: page ? this.#incoming(page) : null };
    const done = await this.ports.send({ type: 'lead.act', request });
    this.#ids.arrived();
    if (done.state === 'answered' && done.answer.known)
      this.#set({ opened: { state: 'known', known: done.answer.known } });
    return done;
  }

  async #clear(): Promise<void> {
    this.#set({ draft: EMPTY });
    await this.#keep(null);
  }

  #say({ tone, lines, retry }: Said): void {
    this.#set({ said: { tone, lines, retry }, saidNo: this.#state.saidNo + 1, now: this.ports.now() });
  }

  /** Says something that needed no deed: "Copied". */
  tell(line: string): void {
    this.#say({ tone: 'good', lines: [line], retry: null });
  }

  async settings(settings: Partial<Settings>): Promise<void> {
    await this.#takeStatus(await this.ports.send({ type: 'settings.set', settings }));
  }

  async usePerson(personId: string): Promise<void> {
    await this.#takeStatus(await this.ports.send({ type: 'person.use', personId }));
  }

  /** A deed that was refused after it had waited: its words were read. */
  async forgetRefused(actId: string): Promise<void> {
    await this.#takeStatus(await this.ports.send({ type: 'refused.forget', actId }));
  }

  async unlock(pin: string): Promise<void> {
    const status = await this.ports.send({ type: 'unlock', pin });
    this.#set({ pinWrong: status.link.state === 'locked' });
    await this.#takeStatus(status);
  }

  /** Another language: asked for once; its words come as a script of their own. */
  async #language(locale: Locale): Promise<void> {
    if (this.#state.languages.includes(locale)) return;
    if (!this.ports.packs()[locale])
      await this.ports.send({ type: 'panel.load', language: locale, part: 'panel' });
    this.#takeLanguages();
  }

  #takeLanguages(): void {
    const packs = this.ports.packs();
    const languages = (Object.keys(packs) as Locale[]).filter((l) => packs[l] !== undefined);
    for (const locale of languages)
      if (!this.#state.languages.includes(locale)) loadWords(locale, packs[locale]?.words ?? {});
    if (languages.length !== this.#state.languages.length) this.#set({ languages });
  }

  #incoming(page: LeadPage) {
    const { org, recordId } = this.ports.place;
    return incomingFromPage({ ...page, org, recordId: page.recordId ?? recordId }).lead;
  }

  #ref() {
    const { status } = this.#state;
    const { place } = this.ports;
    const dealershipId = (status ? placeOf(status, place)?.dealership.id : null) ?? 'unlinked';
    return { dealershipId, org: place.org, recordId: place.recordId };
  }
}
