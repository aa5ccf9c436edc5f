import { expect, it } from 'vitest';
import { RealSlackError, refuseRealSlack } from './real-slack.ts';

it.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_SECRET'])(
  'does not start beside a real workspace: %s [U20]',
  (name) => {
    const start = () => refuseRealSlack({ [name]: 'something-real' });
    expect(start).toThrow(RealSlackError);
    expect(start).toThrow(name);
    expect(start).not.toThrow('something-real');
  },
);

it('starts without one, and beside the sandbox’s own tokens [U20]', () => {
  refuseRealSlack({ HOME: '/home/x', SLACK_BOT_TOKEN: '' });
  refuseRealSlack({ SLACK_BOT_TOKEN: 'xoxb-sandbox-1', SLACK_APP_TOKEN: 'xapp-sandbox-1' });
  expect(() => refuseRealSlack({ SLACK_BOT_TOKEN: 'xoxb-123' })).toThrow(RealSlackError);
});
