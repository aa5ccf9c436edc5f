import { describe, expect, it } from 'vitest';
import { EVENT_VERSION } from './events.ts';
import { UnknownEventVersion, upcast } from './upcast.ts';

const appointment = { at: 1, moves: 0 };
const v1 = (type: string, over: object = {}) => ({ v: 1, type, at: 0, ...over });

describe('an action stored by the first release', () => {
  const kinds = ['appointment_made', 'sale_closed', 'no_sale_closed', 'recontact_changed'] as const;
  const rest = (type: string) => (type === 'appointment_made' ? { appointment } : {});
  const now = (type: string) =>
    type === 'appointment_made' ? { appointment: { at: 1, moves: 0, firstAt: 1 } } : {};

  it.each(
    kinds.flatMap((type) => [
      { type, has: { intent: { id: 'w1' } }, actionId: 'w1' },
      { type, has: { intent: { id: 'w1' }, actionId: 'x1' }, actionId: 'x1' },
      { type, has: { intent: null, actionId: 'x1' }, actionId: 'x1' },
    ]),
  )('$type with $has is known as $actionId [U12]', ({ type, has, actionId }) => {
    expect(upcast(v1(type, { ...rest(type), ...has }))).toStrictEqual({
      ...v1(type, { ...now(type), ...has }),
      v: 2,
      actionId,
    });
  });

  it.each(
    kinds.flatMap((type) => [
      { type, has: { intent: null } },
      { type, has: {} },
    ]),
  )('$type with $has has no id, and none is invented [U12]', ({ type, has }) => {
    const read = upcast(v1(type, { ...rest(type), ...has }));
    expect(read).toStrictEqual({ ...v1(type, { ...now(type), ...has }), v: 2 });
  });

  it('has its contact’s id, and what is no action gets none', () => {
    const contact = { id: 'c1' };
    expect(upcast(v1('contact_logged', { contact, intent: { id: 'w1' } }))).toMatchObject({ actionId: 'c1' });
    expect(upcast(v1('noted', { noteId: 'n1' }))).toStrictEqual({ ...v1('noted', { noteId: 'n1' }), v: 2 });
  });

  it.each([EVENT_VERSION + 1, 0, undefined, 'two'])('is not one of version %s, which is named', (v) => {
    const read = () => upcast({ ...v1('noted'), v });
    expect(read).toThrow(UnknownEventVersion);
    expect(read).toThrow(expect.objectContaining({ name: 'UnknownEventVersion' }));
    expect(read).toThrow(`event version ${v} is not known here (newest: ${EVENT_VERSION})`);
  });
});
