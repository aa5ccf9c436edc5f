/** An interactive element by its type, with its present state and what a change does. */
import { Picture } from '../blocks/Picture.tsx';
import { plain } from '../blocks/Rich.tsx';
import { keyOf, useDesk, useSurface } from '../context.ts';
import { isSafeUrl } from '../format/tags.ts';
import type { Block, Element, ElementState } from '../types.ts';
import { Choices } from './Choices.tsx';
import { DateField, DateTimeField, TimeField } from './DateFields.tsx';
import { Menu } from './Menu.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

/** What each kind of field gets. */
export interface FieldProps {
  block: Block;
  element: Element;
  state: ElementState;
  /** Id of the control, for its label; and whether an error is shown for it. */
  inputId?: string | undefined;
  invalid?: boolean | undefined;
  /** Keeps the new state and, outside an input block (or where it dispatches), tells the app. */
  change(state: ElementState): void;
}

function Button({ block, element }: { block: Block; element: Element }) {
  const surface = useSurface();
  const busy = surface.busy.has(keyOf(block, element));
  const text = typeof element.text === 'object' ? plain(element.text) : (element.text ?? '');
  const press = () => {
    if (busy) return;
    // Opened first: browsers allow a new tab only while the click is being handled.
    if (element.url && isSafeUrl(element.url)) window.open(element.url, '_blank', 'noopener,noreferrer');
    void surface.act(block, element);
  };
  return (
    <button
      type="button"
      class={`button ${element.style ?? ''}`}
      data-action={element.action_id}
      aria-label={element.accessibility_label}
      aria-busy={busy}
      // Not `disabled`: the focus would be lost with it.
      aria-disabled={busy}
      onClick={press}
    >
      {text}
      {element.url && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}

/** Which element types tell the app as soon as they change, when they do not stand in an input block. */
export function Interactive(props: { block: Block; element: Element; inputId?: string; invalid?: boolean }) {
  const { block, element } = props;
  const surface = useSurface();
  const { say } = useDesk();
  if (element.type === 'image') return <Picture picture={element} />;
  if (element.type === 'button' || element.type === 'workflow_button') return <Button {...props} />;
  if (element.type === 'overflow') return <Menu block={block} element={element} />;
  const state = surface.values[block.block_id ?? '']?.[element.action_id ?? ''];
  if (!state) return <p class="quiet">{say('unsupported', { type: element.type })}</p>;
  const change = (next: ElementState) => {
    surface.set(block, element, next);
    const typing = 'value' in next;
    const { type: _type, ...value } = next;
    if (block.type === 'input' && (!block.dispatch_action || typing)) return;
    void surface.act(block, element, value).then((agreed) => {
      if (!agreed) surface.set(block, element, state);
    });
  };
  const field = { ...props, state, change };
  switch (element.type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextField {...field} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices {...field} />;
    case 'datepicker':
      return <DateField {...field} />;
    case 'timepicker':
      return <TimeField {...field} />;
    case 'datetimepicker':
      return <DateTimeField {...field} />;
    default:
      return <SelectField {...field} />;
  }
}
