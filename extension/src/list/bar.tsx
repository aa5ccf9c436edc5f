import { t, type MessageKey, type MessageParams } from '@pitlane/core/panel/index';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Answer, Ask } from '../shared/messages.ts';
import { type ListModel, stepsOf } from './model.ts';

type AnswerTo<T extends Ask['type']> = Answer<Extract<Ask, { type: T }>>;

export interface BarProps {
  readonly model: ListModel;
  /** *Send these leads to Pitlane* (U1). */
  readonly onSend: () => Promise<AnswerTo<'leads.send'>>;
  /** U3: number, end of the phone or VIN, name. */
  readonly onFind: (text: string) => Promise<AnswerTo<'lead.find'>>;
  readonly onLink: () => void;
}

/** The small bar of a list view: what is due, sending, finding. Folded until it is wanted. */
export function Bar(props: BarProps) {
  const [open, setOpen] = useState(false);
  // The button that folds and unfolds keeps the focus when it is drawn anew.
  const toggle = useRef<HTMLButtonElement>(null);
  const toggled = useRef(false);
  useEffect(() => {
    if (toggled.current) toggle.current?.focus();
  }, [open]);
  const turn = (to: boolean): void => {
    toggled.current = true;
    setOpen(to);
  };
  const { model } = props;
  const { locale } = model.status;
  const say = (key: MessageKey, params?: MessageParams) => t(locale, key, params);
  const late = stepsOf(model).filter(({ line }) => line.tone === 'late').length;
  if (!open) {
    return (
      <button
        ref={toggle}
        type="button"
        class="fold"
        aria-expanded="false"
        title={say('listpage.open')}
        onClick={() => turn(true)}
      >
        Pitlane{late > 0 ? ` · ⚠ ${late}` : ''}
      </button>
    );
  }
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') turn(false);
  };
  return (
    <section class="bar" aria-label={say('listpage.label')} onKeyDown={escape}>
      <header>
        <strong>Pitlane</strong>
        <button ref={toggle} type="button" class="plain" aria-expanded="true" onClick={() => turn(false)}>
          {say('listpage.fold')}
        </button>
      </header>
      <Content {...props} say={say} />
    </section>
  );
}

type Say = (key: MessageKey, params?: MessageParams) => string;

function Content(props: BarProps & { readonly say: Say }) {
  const { model, say, onLink } = props;
  const { place, barrier } = model.whose;
  if (barrier !== null) return <p>{say(barrier.key, barrier.params)}</p>;
  return place === null ? <Nobody status={model.status} say={say} onLink={onLink} /> : <Linked {...props} />;
}

interface NobodyProps extends Pick<BarProps, 'onLink'> {
  readonly status: ListModel['status'];
  readonly say: Say;
}

/** U5: nobody acts: who, and with which PIN, is asked on a lead's page. */
function Nobody({ status: { link }, say, onLink }: NobodyProps) {
  if (link.state === 'locked')
    return <p>{say('listpage.locked', { name: say('name.staff', { name: link.name }) })}</p>;
  if (link.state === 'choose') return <p>{say('listpage.choose')}</p>;
  return (
    <>
      <p>{say('listpage.unlinked')}</p>
      <button type="button" onClick={onLink}>
        {say('listpage.link')}
      </button>
    </>
  );
}

function Linked({ model, onSend, onFind, say }: BarProps & { readonly say: Say }) {
  return (
    <>
      <Sending model={model} onSend={onSend} say={say} />
      <Finding onFind={onFind} say={say} />
      <Steps model={model} say={say} />
    </>
  );
}

function Sending({ model, onSend, say }: Pick<BarProps, 'model' | 'onSend'> & { readonly say: Say }) {
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const count = model.page.leads.length;
  const thin = model.page.records.length - count;
  const send = async (): Promise<void> => {
    setBusy(true);
    setSaid(say('listpage.sending'));
    const answer = await onSend();
    setBusy(false);
    if ('failed' in answer) return setSaid(answer.failed);
    const { received, mirrored, unchanged, quarantined } = answer.taken;
    setSaid(say('listpage.sent', { fresh: received, known: mirrored + unchanged, odd: quarantined }));
  };
  return (
    <div class="part">
      <button type="button" class="main" disabled={busy || count === 0} onClick={() => void send()}>
        {say('listpage.send', { count })}
      </button>
      {thin > 0 && <p class="small">{say('listpage.incomplete', { count: thin })}</p>}
      <p role="status" class="small">
        {said}
      </p>
    </div>
  );
}

function Finding({ onFind, say }: Pick<BarProps, 'onFind'> & { readonly say: Say }) {
  const id = useId();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<AnswerTo<'lead.find'> | null>(null);
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() !== '') setAnswer(await onFind(text.trim()));
  };
  return (
    <form class="part" onSubmit={(event) => void find(event)}>
      <label for={id}>{say('listpage.find')}</label>
      <input
        id={id}
        type="search"
        value={text}
        maxLength={80}
        autocomplete="off"
        placeholder={say('listpage.find_hint')}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setText(event.currentTarget.value)}
        // Salesforce has shortcuts of its own.
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      />
      <span id={`${id}-hint`} class="unseen">
        {say('listpage.find_hint')}
      </span>
      <div role="status">
        {answer !== null && 'failed' in answer && <p class="small">{answer.failed}</p>}
        {answer !== null && 'found' in answer && answer.found.length === 0 && (
          <p class="small">{say('listpage.found_none')}</p>
        )}
      </div>
      {answer !== null && 'found' in answer && (
        <ul>
          {answer.found.map((lead) => {
            const name = [`#${lead.number}`, lead.name, lead.model].filter(Boolean).join(' · ');
            return (
              <li key={lead.number}>
                {lead.url === null ? (
                  `${name} · ${say('listpage.not_in_salesforce')}`
                ) : (
                  <a href={lead.url}>{name}</a>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </form>
  );
}

function Steps({ model, say }: Pick<BarProps, 'model'> & { readonly say: Say }) {
  const steps = stepsOf(model);
  const nobody = Object.keys(model.known).length === 0;
  return (
    <div class="part">
      <h2>{say('listpage.steps')}</h2>
      {steps.length === 0 ? (
        <p class="small">{say(nobody ? 'listpage.unknown' : 'listpage.no_steps')}</p>
      ) : (
        <ol>
          {steps.map(({ recordId, leadName, line }) => (
            <li key={recordId} class={line.tone}>
              <a href={`/lightning/r/${recordId}/view`}>{leadName ?? recordId}</a>
              <span>{line.text}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
