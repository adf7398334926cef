import { leaveDevice } from '../features/profile/leave-device.js';
import { mockApi, NO_SIGNAL, Failure, type Answers } from '../testing/mock-api.js';
import { SIGNED_OUT } from './device-names.js';
import { forgetSignedOut, isSignedOutHere, settleSignOut } from './signed-out.js';

const OUT = 'POST /api/sign-out';

/** Cache Storage as far as names go. */
function fakeCaches(): Set<string> {
  const names = new Set<string>();
  const caches = {
    has: async (name: string) => names.has(name),
    open: async (name: string) => names.add(name),
    delete: async (name: string) => names.delete(name),
    keys: async () => [...names],
  };
  Object.assign(globalThis, { caches });
  return names;
}

afterEach(() => Reflect.deleteProperty(globalThis, 'caches'));

const leave = async (answer: Answers[string]) => {
  localStorage.setItem('sinau.my.draft', '"rahasia"');
  const { calls } = mockApi({ [OUT]: answer });
  return { left: await leaveDevice(), calls };
};

test('without a signal everything goes at once, and the session ends when the signal is back', async () => {
  const names = fakeCaches();
  names.add('sinau-my-media');
  const { left } = await leave(NO_SIGNAL);
  expect(left).toBe(true);
  expect(localStorage).toHaveLength(0);
  expect([...names]).toEqual([SIGNED_OUT]);
  expect(await settleSignOut()).toBe(false);
  const { calls } = mockApi({ [OUT]: { ok: true } });
  expect(await settleSignOut()).toBe(true);
  expect(calls.map(({ key, body }) => [key, body])).toEqual([[OUT, undefined]]);
  expect([...names]).toEqual([]);
  expect(await settleSignOut()).toBe(true);
  expect(calls).toHaveLength(1);
});

test('with a signal nothing is left to do', async () => {
  const names = fakeCaches();
  const { left, calls } = await leave({ ok: true });
  expect([left, calls.length, names.size]).toEqual([true, 1, 0]);
});

test('a session that has ended already is as good, a server in trouble is not', async () => {
  const names = fakeCaches();
  await leave(new Failure(503));
  expect(await isSignedOutHere()).toBe(true);
  mockApi({ [OUT]: new Failure(401) });
  expect(await settleSignOut()).toBe(true);
  expect(names.size).toBe(0);
});

test('whoever signs in afterwards is not signed out', async () => {
  fakeCaches();
  await leave(NO_SIGNAL);
  await forgetSignedOut();
  const { calls } = mockApi({ [OUT]: { ok: true } });
  expect(await settleSignOut()).toBe(true);
  expect(calls).toEqual([]);
});

test('a browser that cannot keep the mark needs a signal, and then loses nothing', async () => {
  const { left } = await leave(NO_SIGNAL);
  expect(left).toBe(false);
  expect(localStorage).toHaveLength(1);
  expect((await leave({ ok: true })).left).toBe(true);
  expect(localStorage).toHaveLength(0);
});
