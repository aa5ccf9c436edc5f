import {
  incomingFromPage,
  type LeadPage,
  loadWords,
  type Locale,
  type PageAction,
  textLocales,
  freeBox,
} from '@pitlane/core/panel/index';
import type { LinkedPlace, PanelAct } from '@pitlane/core/link/index';
import type { Done, Nobody, Opened, Settings, Status } from '../shared/messages.ts';
import { whoseIs } from '../shared/whose.ts';
import { DeedIds } from './deed-ids.ts';
import { type Draft, EMPTY } from './draft.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { Ports } from './ports.ts';
import { keptWords, type Said, writtenWords } from './result.ts';
import { speak, type Speech } from './say.ts';
import type { Deed, PanelState } from './state.ts';
import { type LeadView, pageOptions, viewOf } from './view.ts';

/** All that the panel does, without a pixel of it. One per open record. */
export class Controller {
  readonly ports: Ports;
  #state: PanelState;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #opening: string | null = null;
  /** Of which page the bot last spoke. */
  #spokeOf: string | null = null;
  /** Under which the draft is kept; what is typed stays when nobody acts any more. */
  #dealershipId = 'unlinked';
  /** The dealership for which the page was last read. */
  #readFor: string | null = null;
  /** Asked for several times while one picture is drawn, and dear: clocks are reckoned in it. */
  #lastView: { readonly of: readonly unknown[]; readonly view: LeadView | null } | null = null;
  readonly #ids: DeedIds;
  readonly #drafts: DraftKeeper;

  constructor(ports: Ports) {
    this.ports = ports;
    this.#ids = new DeedIds(ports.newId);
    this.#drafts = new DraftKeeper({
      send: ports.send,
      ref: () => this.#ref(),
      draft: () => this.#state.draft,
      show: (draft) => this.#set({ draft }),
      kept: (ok) => {
        if (this.#state.draftLost === ok) this.#set({ draftLost: !ok });
      },
    });
    this.#state = {
      status: null,
      pageState: ports.page.state(),
      page: ports.page.read(),
      opened: null,
      silent: false,
      heardAt: null,
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
      this.ports.hear(({ what }) => void this.#hear(what)),
    );
    await this.refresh();
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  async #hear(what: 'status' | 'lead' | 'draft'): Promise<void> {
    if (what === 'status') return this.refresh();
    if (what === 'lead') return this.#open(true);
    await this.#drafts.takeUnlessTyped();
  }

  /** The panel came to the front, or has been there for a while: colleagues act, and the bot comes back. */
  async lookAgain(): Promise<void> {
    if (this.#state.busy || this.#state.status === null) return;
    await this.#hear('draft');
    await this.#open(true, true);
    await this.refresh();
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
    const { dealershipId } = this.#ref();
    await this.#language(status.locale);
    this.#set({ status, now: this.ports.now() });
    const who = (s: Status | null) =>
      s && 'personId' in s.link && s.link.state !== 'locked' ? s.link.personId : s?.link.state;
    this.#readAnew(status);
    if (before === null || this.#ref().dealershipId !== dealershipId) await this.#drafts.take();
    this.#look(who(before) !== who(status));
  }

  #readAnew(status: Status): void {
    const { dealershipId } = this.#ref();
    // What one dealership's bot said of the lead is not for another's, nor is an answer still on its way.
    if (dealershipId !== this.#readFor) {
      this.#opening = null;
      this.#set({ opened: null });
    }
    this.#readFor = dealershipId;
    this.ports.page.use(pageOptions(status, this.#place(), this.ports.zone));
  }

  /** The page changed, or how it is read did. */
  #look(again = false): void {
    this.#takePage();
    const { status } = this.#state;
    // U5: which of a person's dealerships it is can show only in the account that the page shows.
    if (status && this.#readFor !== this.#ref().dealershipId) {
      this.#readAnew(status);
      this.#takePage();
      void this.#drafts.take();
    }
    void this.#open(again);
    const view = this.view();
    if (view) void this.#language(this.customerLocale(view));
  }

  #takePage(): void {
    const { page } = this.ports;
    this.#set({ page: page.read(), pageState: page.state(), now: this.ports.now() });
  }

  /** U5: null: nobody is linked, or this page is none of theirs. */
  #place(): LinkedPlace | null {
    return this.#whose()?.place ?? null;
  }

  #whose() {
    const { status, page } = this.#state;
    return status && whoseIs(status, this.ports.place.org, page?.user);
  }

  /** @param unasked nobody did anything: the panel looks by itself */
  async #open(again = false, unasked = false): Promise<void> {
    const { page, status } = this.#state;
    if (!page || !status || this.#place() === null) {
      this.#opening = null;
      if (status && this.#state.opened?.state !== 'alone' && page)
        this.#set({ opened: { state: 'alone', why: 'unlinked', text: null } });
      return;
    }
    const request = { ...this.#ref(), incoming: this.#incoming(page) };
    const key = JSON.stringify(request);
    if (this.#opening === key && !again) return;
    this.#opening = key;
    const opened = await this.ports.send({ type: 'lead.open', request, ...(unasked ? { unasked } : {}) });
    // What the page showed in the meantime is asked for by its own call.
    if (this.#opening === key) this.#takeOpened(opened, key);
    // U5: locked meanwhile, say; the panel has to ask for the PIN.
    if (opened.state === 'alone' && NOBODY.has(opened.why) && opened.why !== this.#state.status?.link.state)
      await this.refresh();
  }

  /**
   * While the bot does not answer, what it said last stands, with its time, unless the page shows something newer.
   * @param asked what it was told of the page
   */
  #takeOpened(opened: Opened, asked: string | null): void {
    const now = this.ports.now();
    const silent = opened.state === 'alone' && opened.why === 'offline';
    const stands = this.#state.opened?.state === 'known' && this.#spokeOf === asked;
    if (silent && stands) return this.#set({ silent, now });
    this.#spokeOf = asked;
    this.#set({ opened, silent, now, ...(silent ? {} : { heardAt: now }) });
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
    return {
      locale: status?.locale ?? 'en',
      zone: this.#place()?.dealership.hours.zone ?? this.ports.zone,
      now,
    };
  }

  /** U5: why nothing may be done here by this person at all; null: it may. */
  barrier(): string | null {
    const { status } = this.#state;
    if (!status) return '';
    const say = speak(this.speech());
    const { link } = status;
    if (link.state === 'choose') return say.t('panel.choose');
    if (link.state === 'locked')
      return say.t(link.pin ? 'panel.locked' : 'panel.no_pin', { name: say.staff(link.name) });
    const barrier = this.#whose()?.barrier ?? null;
    return barrier && say.t(barrier.key, barrier.params);
  }

  change(change: Partial<Draft>): void {
    this.#drafts.change(change);
  }

  field(name: string, value: string): void {
    this.change({ fields: { ...this.#state.draft.fields, [name]: value } });
  }

  /** U11: the number is being dialled; that is the real time, and colleagues see it. */
  dial(): void {
    this.change({ dialledAt: this.ports.now() });
    const view = this.view();
    if (view?.personId && this.barrier() === null) void this.#send({ type: 'calling' });
  }

  /** One click. A second one while it is under way does nothing. */
  async perform(deed: Deed): Promise<void> {
    if (this.#state.busy || this.barrier() !== null) return;
    const { draft } = this.#state;
    this.#set({ busy: { at: 'working', mails: null }, said: null });
    try {
      const said = await this.#both(deed);
      if (deed.clears && said.kept) await this.#drafts.clear(draft, this.view()?.personId != null);
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

  async #both({ act, action, done, kept }: Deed): Promise<Said & { kept: boolean }> {
    const linked = this.view()?.personId != null;
    const say = speak(this.speech());
    const answer = act && linked ? await this.#send(act) : null;
    const first = answer && keptWords(answer, done, say);
    if (first && !first.kept) return first;
    if (!action) return first ?? { tone: 'care', lines: [say.t('panel.unlinked')], retry: null, kept: false };
    const second = await this.#write(action);
    if (!answer || !first) return { ...second, kept: second.tone === 'good' };
    const stands = second.tone === 'good' || kept === undefined;
    // Where the deed waits in the browser, that is said already.
    const instead = answer.state === 'queued' ? first.lines.slice(1) : [kept ?? done];
    return {
      tone: second.tone === 'good' ? first.tone : 'care',
      lines: [...(stands ? first.lines : instead), ...second.lines],
      retry: second.retry,
      kept: true,
    };
  }

  /** The part that only Salesforce has, for what Pitlane keeps already (U1). */
  async write(action: PageAction): Promise<void> {
    await this.perform({ act: null, action, done: '', clears: false });
  }

  async #write(action: PageAction): Promise<Said> {
    const { page } = this.#state;
    const box = page && freeBox(page);
    const written = await this.ports.page.writer.do(action, (progress) => {
      if (progress.at === 'person') this.#set({ busy: { at: 'person', mails: progress.wanted } });
      else this.#set({ busy: { at: 'working', mails: null } });
    });
    return writtenWords(written, action, this.speech(), box);
  }

  async #send(act: PanelAct): Promise<Done> {
    const { page } = this.#state;
    const { actId, act: same } = this.#ids.of(act);
    const request = { ...this.#ref(), actId, act: same, incoming: page ? this.#incoming(page) : null };
    const personId = this.view()?.personId ?? '';
    const done = await this.ports.send({ type: 'lead.act', personId, request });
    this.#ids.arrived();
    // U5: who acts may be another by now, or nobody.
    if (done.state === 'failed') await this.refresh();
    if (done.state === 'answered' && done.answer.known)
      this.#takeOpened({ state: 'known', known: done.answer.known }, this.#opening);
    return done;
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

  async sendAgain(actId: string): Promise<void> {
    await this.#takeStatus(await this.ports.send({ type: 'refused.again', actId }));
    await this.#open(true);
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
    const { org, recordId } = this.ports.place;
    this.#dealershipId = this.#place()?.dealership.id ?? this.#dealershipId;
    return { dealershipId: this.#dealershipId, org, recordId };
  }
}

const NOBODY: ReadonlySet<string> = new Set<Nobody>(['unlinked', 'choose', 'locked']);
