/** Selects of every kind, one or many: given options, people, channels, or options the app looks up. */
import { plain } from '../blocks/Rich.tsx';
import { useDesk, useSurface } from '../context.ts';
import type { Element, ElementState, Option, OptionGroup } from '../types.ts';
import type { FieldProps } from './Interactive.tsx';
import { Picker, type Choice, type ChoiceGroup } from './Picker.tsx';

/** The key under which each kind keeps ids; options are kept whole. */
const idKeys = {
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
} as const;

const toChoice = (option: Option): Choice => ({
  id: option.value,
  label: plain(option.text),
  ...(option.description ? { note: plain(option.description) } : {}),
});

/** Options and groups as the picker wants them. */
export function toGroups(options: Option[] = [], groups: OptionGroup[] = []): ChoiceGroup[] {
  const grouped = groups.map((g) => ({ label: plain(g.label), choices: g.options.map(toChoice) }));
  return options.length ? [{ choices: options.map(toChoice) }, ...grouped] : grouped;
}

const every = (e: Pick<Element, 'options' | 'option_groups'>) => [
  ...(e.options ?? []),
  ...(e.option_groups ?? []).flatMap((g) => g.options),
];

export function SelectField({ block, element, state, inputId, invalid, change }: FieldProps) {
  const desk = useDesk();
  const surface = useSurface();
  const many = element.type.startsWith('multi_');
  const kind = element.type.replace('multi_', '');
  const idKey = idKeys[element.type as keyof typeof idKeys];
  const known = new Map<string, Option>();
  const held = many ? (state.selected_options ?? []) : state.selected_option ? [state.selected_option] : [];
  for (const option of [...every(element), ...held]) known.set(option.value, option);

  const people = (): Choice[] =>
    desk.workspace.users
      .filter((u) => !u.deleted && !u.isBot && !u.isStranger)
      .map((u) => ({ id: u.id, label: u.realName, note: `@${u.name}` }));
  const channels = (kinds = ['public', 'private']): Choice[] =>
    desk
      .channels()
      .filter((c) => !c.isArchived && kinds.includes(c.isPrivate ? 'private' : 'public'))
      .map((c) => ({ id: c.id, label: `#${c.name}` }));
  /** Direct messages by their conversation's id, which is what Slack sends. */
  const dms = (): Choice[] => {
    const kinds = element.filter?.include;
    if (kinds && !kinds.includes('im')) return [];
    return desk
      .dms()
      .filter((d) => !(element.filter?.exclude_bot_users && desk.user(d.userId)?.isBot))
      .map((d) => ({ id: d.id, label: desk.user(d.userId)?.realName ?? d.userId }));
  };
  const local = (): ChoiceGroup[] => {
    if (kind === 'users_select') return [{ choices: people() }];
    if (kind === 'channels_select') return [{ choices: channels(['public']) }];
    if (kind === 'conversations_select')
      return [{ choices: [...channels(element.filter?.include), ...dms()] }];
    return toGroups(element.options, element.option_groups);
  };
  const remote = async (text: string): Promise<ChoiceGroup[]> => {
    const answer = await surface.suggest(block, element, text);
    for (const option of every(answer as Element)) known.set(option.value, option);
    return toGroups(answer.options, answer.option_groups);
  };
  const nameOf = (id: string): Choice => {
    const option = known.get(id);
    if (option) return toChoice(option);
    const dm = desk.dms().find((d) => d.id === id);
    const person = desk.user(dm?.userId ?? id)?.realName;
    return { id, label: person ?? (desk.channelName(id) ? `#${desk.channelName(id)}` : id) };
  };
  const ids = idKey ? [state[idKey] ?? []].flat() : held.map((o) => o.value);
  const choose = (next: string[]) => {
    const base = { type: element.type };
    if (idKey) return change({ ...base, [idKey]: many ? next : (next[0] ?? null) } as ElementState);
    const options = next.map((id) => known.get(id)).filter((o): o is Option => o !== undefined);
    return change(
      many ? { ...base, selected_options: options } : { ...base, selected_option: options[0] ?? null },
    );
  };
  const fallback = { users_select: 'choosePerson', channels_select: 'chooseChannel' } as const;
  const placeholder =
    plain(element.placeholder) ||
    desk.say(fallback[kind as keyof typeof fallback] ?? (many ? 'chooseMany' : 'choose'));
  return (
    <Picker
      id={inputId}
      name={element.action_id}
      invalid={invalid}
      placeholder={placeholder}
      chosen={ids.map(nameOf)}
      many={many}
      max={element.max_selected_items}
      groups={kind === 'external_select' ? undefined : local()}
      lookUp={kind === 'external_select' ? remote : undefined}
      minQuery={element.min_query_length ?? 3}
      clearable={block.optional === true}
      onChoose={choose}
    />
  );
}
