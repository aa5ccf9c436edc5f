import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

/**
 * A part that can be folded; what is inside is made when it is first opened, and stays. No `<details>`: Chromium
 * gives each a style sheet of its own, and with the first on a page with hundreds of shadow roots all of its
 * styles are gone through anew (`pnpm bench`: a third of the panel's time).
 */
export function Fold({
  title,
  open = false,
  look = 'fold',
  children,
}: {
  title: string;
  /** Whether it stands open by itself; the person's own choice counts until this changes. */
  open?: boolean;
  look?: 'fold' | 'text' | 'small';
  children: ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(open);
  const [wasOpen, setWasOpen] = useState(open);
  const id = useId();
  const turn = (to: boolean) => {
    setOpen(to);
    if (to) setWasOpen(true);
  };
  useEffect(() => turn(open), [open]);
  return (
    <div class={look}>
      <button
        type="button"
        class="summary"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => turn(!isOpen)}
      >
        {title}
      </button>
      <div id={id} class="inside" hidden={!isOpen}>
        {wasOpen && children}
      </div>
    </div>
  );
}
