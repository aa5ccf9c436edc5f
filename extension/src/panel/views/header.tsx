import { type Locale, t } from '@pitlane/core/panel/index';
import { useState } from 'preact/hooks';
import type { Status } from '../../shared/messages.ts';
import { useController } from '../use.ts';
import { FoldIcon, GearIcon, MoveIcon } from './icons.tsx';

/** Name, lead number, and the three handles: move, settings, fold. The bar itself can be dragged. */
export function Header({
  locale,
  number,
  onMove,
  onDrag,
  onFold,
}: {
  locale: Locale;
  number: number | null;
  onMove: (event: KeyboardEvent) => void;
  onDrag: (event: PointerEvent) => void;
  onFold: () => void;
}) {
  const controller = useController();
  return (
    <header onPointerDown={onDrag}>
      <strong class="brand">Pitlane</strong>
      {number !== null && number > 0 && <span class="number">#{number}</span>}
      <span class="grow" />
      <button type="button" class="icon" aria-label={t(locale, 'panel.move')} onKeyDown={onMove}>
        <MoveIcon />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={t(locale, 'panel.settings')}
        onClick={() => void controller.ports.send({ type: 'options.open' })}
      >
        <GearIcon />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={t(locale, 'panel.fold')}
        aria-expanded="true"
        onClick={onFold}
      >
        <FoldIcon />
      </button>
    </header>
  );
}

/** U5: who is logging, always in sight; another person of this browser; the PIN on a shared computer. */
export function Who({ status, locale, pinWrong }: { status: Status; locale: Locale; pinWrong: boolean }) {
  const controller = useController();
  const [choosing, setChoosing] = useState(false);
  const { link, people } = status;
  if (link.state === 'unlinked')
    return (
      <p class="who quiet">
        {t(locale, 'panel.unlinked')} <ToSettings locale={locale} />
      </p>
    );
  if (link.state === 'choose')
    return (
      <div class="banner care">
        <p>{controller.barrier()}</p>
        <Choice people={people} />
      </div>
    );
  const others = people.filter(({ id }) => id !== link.personId);
  if (link.state === 'locked')
    return (
      <div class="banner care">
        {link.pin ? (
          <Pin locale={locale} wrong={pinWrong} />
        ) : (
          <p>
            {controller.barrier()} <ToSettings locale={locale} />
          </p>
        )}
        <Choice people={others} label={t(locale, 'panel.change')} />
      </div>
    );
  return (
    <div class="who quiet">
      {t(locale, 'panel.acting', { name: t(locale, 'name.staff', { name: link.name }) })}
      {' · '}
      <button
        type="button"
        class="link"
        aria-expanded={others.length > 0 ? choosing : undefined}
        onClick={() =>
          others.length > 0 ? setChoosing(!choosing) : void controller.ports.send({ type: 'options.open' })
        }
      >
        {t(locale, 'panel.change')}
      </button>
      {choosing && <Choice people={others} onChosen={() => setChoosing(false)} />}
    </div>
  );
}

function ToSettings({ locale }: { locale: Locale }) {
  const controller = useController();
  return (
    <button type="button" class="link" onClick={() => void controller.ports.send({ type: 'options.open' })}>
      {t(locale, 'panel.link')}
    </button>
  );
}

/** The people who may act here, each a button. */
function Choice({
  people,
  label,
  onChosen,
}: {
  people: Status['people'];
  label?: string;
  onChosen?: () => void;
}) {
  const controller = useController();
  if (people.length === 0) return null;
  return (
    <span class="row">
      {label}
      {people.map(({ id, name }) => (
        <button
          type="button"
          key={id}
          onClick={() => {
            onChosen?.();
            void controller.usePerson(id);
          }}
        >
          {name}
        </button>
      ))}
    </span>
  );
}

function Pin({ locale, wrong }: { locale: Locale; wrong: boolean }) {
  const controller = useController();
  const [pin, setPin] = useState('');
  return (
    <form
      class="pin"
      onSubmit={(event) => {
        event.preventDefault();
        void controller.unlock(pin).then(() => setPin(''));
      }}
    >
      <label for="pin">{controller.barrier()}</label>
      <div class="row">
        <input
          id="pin"
          type="password"
          inputMode="numeric"
          autocomplete="off"
          aria-label={t(locale, 'panel.pin')}
          value={pin}
          onInput={(event) => setPin(event.currentTarget.value)}
        />
        <button class="main">{t(locale, 'panel.unlock')}</button>
      </div>
      {wrong && (
        <small class="bad" role="alert">
          {t(locale, 'panel.pin_wrong')}
        </small>
      )}
    </form>
  );
}
