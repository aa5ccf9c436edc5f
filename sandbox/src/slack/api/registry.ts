import type { Method } from './method.ts';
import { channels } from './methods/channels.ts';
import { chat } from './methods/chat.ts';
import { connect } from './methods/connect.ts';
import { conversations } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { histories } from './methods/history.ts';
import { people } from './methods/people.ts';
import { reactions } from './methods/reactions.ts';
import { scheduled } from './methods/scheduled.ts';
import { unfurls } from './methods/unfurl.ts';
import { views } from './methods/views.ts';

/** Every method there is; any other name is an unknown_method. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.entries<Method>({
    ...connect,
    ...chat,
    ...unfurls,
    ...scheduled,
    ...conversations,
    ...channels,
    ...histories,
    ...people,
    ...views,
    ...reactions,
    ...fileMethods,
  }),
);
