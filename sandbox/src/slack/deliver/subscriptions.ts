/** The scope without which Slack sends an event to nobody; its app settings add it with the subscription. */
const SCOPES: Record<string, string> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  app_mention: 'app_mentions:read',
  link_shared: 'links:read',
  file_shared: 'files:read',
  file_deleted: 'files:read',
  user_change: 'users:read',
  team_join: 'users:read',
  channel_archive: 'channels:read',
  channel_created: 'channels:read',
  channel_deleted: 'channels:read',
  channel_left: 'channels:read',
  channel_rename: 'channels:read',
  channel_shared: 'channels:read',
  channel_unarchive: 'channels:read',
  channel_unshared: 'channels:read',
  group_archive: 'groups:read',
  group_deleted: 'groups:read',
  group_left: 'groups:read',
  group_rename: 'groups:read',
  group_unarchive: 'groups:read',
};

/** Subscriptions that need no scope. */
const FREE = ['app_home_opened', 'app_uninstalled', 'tokens_revoked'];
/** For these it depends on the channel: `channels:read` or `groups:read`. */
const MEMBERS = ['member_joined_channel', 'member_left_channel'];

export const SUBSCRIPTIONS: ReadonlySet<string> = new Set([...Object.keys(SCOPES), ...FREE, ...MEMBERS]);

/** The scope an event needs, null when none. @param isPrivate of the channel it is about */
export function scopeOfEvent(subscription: string, isPrivate: boolean): string | null {
  if (MEMBERS.includes(subscription)) return isPrivate ? 'groups:read' : 'channels:read';
  return SCOPES[subscription] ?? null;
}
