import * as z from 'zod';
import { checkOptions, confirm, group, id, option, placeholder } from './text.ts';

/** Menus, of one choice and of many. */
const common = {
  action_id: id,
  placeholder,
  confirm,
  focus_on_load: z.boolean().optional(),
};
const many = { max_selected_items: z.int().min(1).optional() };
const text = z.string().min(1);
const list = z.array(text).optional();

const offered = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(group).min(1).max(100).optional(),
};

interface Menu {
  options?: { value: string }[] | undefined;
  option_groups?: { options: { value: string }[] }[] | undefined;
}

/** Exactly one of options and groups, unique values, initial ones among them. */
function checkMenu(ctx: z.RefinementCtx, menu: Menu, initial: unknown[] | undefined, key: string): void {
  if ((menu.options === undefined) === (menu.option_groups === undefined)) {
    ctx.addIssue({ code: 'custom', path: ['options'], message: 'needs either options or option_groups' });
    return;
  }
  const placed = menu.options
    ? menu.options.map((option, i) => ({ option, path: ['options', i] }))
    : (menu.option_groups ?? []).flatMap((group, g) =>
        group.options.map((option, i) => ({ option, path: ['option_groups', g, 'options', i] })),
      );
  checkOptions(
    ctx,
    placed.map((p) => p.option),
    initial,
    { option: (i) => placed[i]?.path ?? [], initial: key },
  );
}

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...common,
    ...offered,
    initial_option: option.optional(),
  })
  .superRefine((o, ctx) => checkMenu(ctx, o, o.initial_option && [o.initial_option], 'initial_option'));

export const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...common,
    ...many,
    ...offered,
    initial_options: z.array(option).optional(),
  })
  .superRefine((o, ctx) => checkMenu(ctx, o, o.initial_options, 'initial_options'));

const minQuery = { min_query_length: z.int().min(0).optional() };

export const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...common,
  ...minQuery,
  initial_option: option.optional(),
});

export const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...common,
  ...minQuery,
  ...many,
  initial_options: z.array(option).optional(),
});

export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...common,
  initial_user: text.optional(),
});

export const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...common,
  ...many,
  initial_users: list,
});

export const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...common,
  initial_channel: text.optional(),
  response_url_enabled: z.boolean().optional(),
});

export const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...common,
  ...many,
  initial_channels: list,
});

const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
};

export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...common,
  ...conversations,
  initial_conversation: text.optional(),
  response_url_enabled: z.boolean().optional(),
});

export const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...common,
  ...conversations,
  ...many,
  initial_conversations: list,
});

export const selects = [
  staticSelect,
  multiStaticSelect,
  externalSelect,
  multiExternalSelect,
  usersSelect,
  multiUsersSelect,
  channelsSelect,
  multiChannelsSelect,
  conversationsSelect,
  multiConversationsSelect,
] as const;
