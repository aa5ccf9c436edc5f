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
  const [pin, setPin] = useState('');
  const { link, people } = status;
  if (link.state === 'unlinked')
    return (
      <p class="who quiet">
        {t(locale, 'panel.unlinked')}{' '}
        <button
          type="button"
          class="link"
          onClick={() => void controller.ports.send({ type: 'options.open' })}
        >
          {t(locale, 'panel.link')}
        </button>
      </p>
    );
  if (link.state === 'locked')
    return (
      <form
        class="banner care pin"
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
        {pinWrong && (
          <small class="bad" role="alert">
            {t(locale, 'panel.pin_wrong')}
          </small>
        )}
      </form>
    );
  const others = people.filter(({ id }) => id !== link.personId);
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
      {choosing && (
        <span class="row">
          {others.map(({ id, name }) => (
            <button
              type="button"
              key={id}
              onClick={() => {
                setChoosing(false);
                void controller.usePerson(id);
              }}
            >
              {name}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
