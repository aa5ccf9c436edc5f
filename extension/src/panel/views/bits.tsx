import { useController } from '../use.ts';

/** A field of a form whose content is part of the draft. */
export function Field({
  name,
  label,
  type = 'text',
  error,
  hint,
  long = false,
}: {
  name: string;
  label: string;
  type?: 'text' | 'date' | 'time' | 'tel';
  error?: string | undefined;
  hint?: string | undefined;
  long?: boolean;
}) {
  const controller = useController();
  const value = controller.state.draft.fields[name] ?? '';
  const set = (event: { currentTarget: { value: string } }) =>
    controller.field(name, event.currentTarget.value);
  const id = `f-${name.replace('.', '-')}`;
  const about = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    value,
    onInput: set,
    ...(about ? { 'aria-describedby': about } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {long ? <textarea rows={2} {...shared} /> : <input type={type} autocomplete="off" {...shared} />}
      {hint && (
        <small id={`${id}-hint`} class="quiet">
          {hint}
        </small>
      )}
      {error && (
        <small id={`${id}-error`} class="bad">
          {error}
        </small>
      )}
    </div>
  );
}

/** One of a few, as a row of buttons; the choice is part of the draft. */
export function Choice({
  name,
  label,
  options,
  fallback = '',
}: {
  name: string;
  label: string;
  options: readonly { readonly value: string; readonly text: string; readonly note?: string | undefined }[];
  fallback?: string;
}) {
  const controller = useController();
  const chosen = controller.state.draft.fields[name] ?? fallback;
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map(({ value, text, note }) => (
        <label key={value} class="chip">
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => controller.field(name, value)}
          />
          <span>
            {text}
            {note && <small>{note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
