/** Closing a dialog with the keyboard, whatever the browser makes of it. */
import type { TargetedEvent } from 'preact';

/**
 * What a dialog listens to. Escape is taken as a key: Chromium asks (`cancel`) only after a click or a key in the
 * page, and otherwise closes the dialog by itself. Lists inside keep their own Escape, and an input method its.
 */
export const escaping = (close: () => void) => ({
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  },
  // A gesture of the system, such as Android's back.
  onCancel: (event: TargetedEvent<HTMLDialogElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    close();
  },
  onClose: close,
});
