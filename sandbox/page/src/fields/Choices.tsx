/** Radio buttons and checkboxes. */
import { TextView } from '../blocks/Rich.tsx';
import type { Option } from '../types.ts';
import type { FieldProps } from './Interactive.tsx';

export function Choices({ block, element, state, change }: FieldProps) {
  const many = element.type === 'checkboxes';
  const chosen = many ? (state.selected_options ?? []) : state.selected_option ? [state.selected_option] : [];
  const has = (option: Option) => chosen.some((c) => c.value === option.value);
  const toggle = (option: Option) => {
    if (!many) return change({ type: element.type, selected_option: option });
    const next = (element.options ?? []).filter((o) => (o.value === option.value ? !has(o) : has(o)));
    return change({ type: element.type, selected_options: next });
  };
  return (
    <div class="choices" data-action={element.action_id}>
      {(element.options ?? []).map((option) => (
        <label key={option.value} class="choice">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={`${block.block_id}-${element.action_id}`}
            checked={has(option)}
            onChange={() => toggle(option)}
          />
          <span>
            <TextView text={option.text} />
            {option.description && (
              <span class="describe">
                <TextView text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
