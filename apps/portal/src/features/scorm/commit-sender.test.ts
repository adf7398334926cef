import { ApiError, OfflineError, toApiError } from '../../lib/api-errors.js';
import type { ScormCommit } from './api/scorm.js';
import { CommitSender, type SavingState } from './commit-sender.js';
import { replaces } from './keep-commit.js';

const at = (place: string) => ({ 'cmi.location': place });

function sender(send: (commit: ScormCommit) => Promise<void>) {
  const kept: ScormCommit[] = [];
  const states: SavingState['phase'][] = [];
  const made = new CommitSender(
    {
      send,
      keep: async (commit) => void kept.push(commit),
      onState: ({ phase }) => states.push(phase),
    },
    20,
  );
  return { made, kept, states };
}

describe('what a package writes', () => {
  it('is gathered, and sent at once when the package asks for it', async () => {
    const sent: ScormCommit[] = [];
    const { made, states } = sender(async (commit) => void sent.push(commit));
    made.push('set', at('1'));
    made.push('set', at('2'));
    expect(sent).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(sent.map(({ cmi }) => cmi)).toEqual([at('2')]);
    made.push('set', at('3'));
    made.push('commit', at('4'));
    await made.flush();
    expect(sent.map(({ cmi }) => cmi)).toEqual([at('2'), at('4')]);
    expect(new Set(sent.map(({ commitId }) => commitId)).size).toBe(2);
    expect(states.at(-1)).toBe('saved');
  });

  it('goes one request at a time, the newest last', async () => {
    const sent: string[] = [];
    let let_go: () => void = () => undefined;
    const { made } = sender(async ({ cmi }) => {
      sent.push(cmi['cmi.location'] ?? '');
      if (sent.length === 1) await new Promise<void>((resolve) => (let_go = resolve));
    });
    made.push('commit', at('1'));
    for (const place of ['2', '3', '4']) made.push('commit', at(place));
    expect(sent).toEqual(['1']);
    let_go();
    await made.flush();
    expect(sent).toEqual(['1', '4']);
  });

  it.each([
    ['no signal', new OfflineError()],
    ['a server in trouble', toApiError(503, {})],
    ['a session that ended', toApiError(401, {})],
  ])('waits on the device with %s', async (_what, error) => {
    const { made, kept, states } = sender(() => Promise.reject(error));
    made.push('finish', at('1'));
    await made.flush();
    expect(kept.map(({ cmi }) => cmi)).toEqual([at('1')]);
    expect(states).toEqual(['saving', 'waiting']);
  });

  it('is not kept when it was refused', async () => {
    const refused = toApiError(409, { code: 'not_enrolled' });
    expect(refused).toBeInstanceOf(ApiError);
    const { made, kept, states } = sender(() => Promise.reject(refused));
    made.push('finish', at('1'));
    await made.flush();
    expect([kept, states]).toEqual([[], ['saving', 'refused']]);
  });
});

it.each([
  [{}, {}, true],
  [{ 'cmi.core.score.raw': '80' }, {}, true],
  [{}, { 'cmi.core.score.raw': '80' }, false],
  [{ 'cmi.score.scaled': '0.5' }, { 'cmi.score.scaled': '0.9' }, false],
  [{ 'cmi.completion_status': 'completed' }, { 'cmi.completion_status': 'incomplete' }, true],
  [{ 'cmi.core.lesson_status': 'incomplete' }, { 'cmi.core.lesson_status': 'passed' }, false],
])('%j in the place of %j: %s', (newer, older, does) => {
  expect(replaces(newer, older)).toBe(does);
});
