/** Typed fields: one line, many lines, number, e-mail, web address. */
import { useEffect, useRef } from 'preact/hooks';
import { plain } from '../blocks/Rich.tsx';
import { useSurface } from '../context.ts';
import type { FieldProps } from './Interactive.tsx';

/** Never type=number: it would refuse full-width digits and swallow what it cannot read. */
const keyboards: Record<string, 'decimal' | 'email' | 'url'> = {
  number_input: 'decimal',
  email_text_input: 'email',
  url_text_input: 'url',
};

export function TextField({ block, element, state, inputId, invalid, change }: FieldProps) {
  const surface = useSurface();
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (element.focus_on_load) ref.current?.focus();
  }, []);
  const text = state.value ?? '';
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const tellsOn = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const tells = (when: string) => block.dispatch_action === true && tellsOn.includes(when);
  const shared = {
    ref,
    class: 'text',
    value: text,
    placeholder: plain(element.placeholder),
    'data-action': element.action_id ?? '',
    ...(inputId
      ? { id: inputId, 'aria-describedby': `${inputId}-error ${inputId}-hint` }
      : { 'aria-label': plain(element.placeholder) }),
    'aria-invalid': invalid ?? false,
    onInput: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      change({ type: element.type, value: value || null });
      if (!tells('on_character_entered')) return;
      clearTimeout(waiting.current);
      // As Slack's client: at a short rest, not at every key.
      waiting.current = setTimeout(() => void surface.act(block, element, { value }), 300);
    },
  };
  if (element.multiline) return <textarea {...shared} rows={4} />;
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && tells('on_enter_pressed') && !event.isComposing) {
      event.preventDefault();
      void surface.act(block, element, { value: text });
    }
  };
  return (
    <input
      {...shared}
      type="text"
      inputMode={keyboards[element.type] ?? 'text'}
      autoComplete="off"
      onKeyDown={pressed}
    />
  );
}
