import { createHash } from 'node:crypto';
import type { QuotaGroup, ScorePart, Weights } from '@sinau/contracts/selection-settings.js';
import { canonical, rank, type Candidate, type RankingInput } from './ranking.rule.js';

const weights: Weights = {
  priority_region: 30,
  nominated: 20,
  first_training: 20,
  micro: 10,
  cooperative: 10,
  has_nib: 5,
};
const base: RankingInput = { version: 1, seats: 3, seed: 'benih', weights, quotas: [], candidates: [] };
const person = (id: string, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  reasons: [],
  groups: [],
  parts: [],
  ...rest,
});

describe('the ranking', () => {
  it('says for each person the points, the quota and the outcome', () => {
    const ranked = rank({
      ...base,
      seats: 2,
      quotas: [{ group: 'disabled', seats: 1 }],
      candidates: [
        person('a', { parts: ['priority_region', 'micro'] }),
        person('b', { parts: ['priority_region'] }),
        person('c', { groups: ['disabled'] }),
        person('d', { parts: ['nominated'], reasons: ['Umur Anda 70 tahun.'] }),
      ],
    });
    expect(ranked).toEqual([
      {
        id: 'a',
        outcome: 'accepted',
        score: 40,
        parts: [
          { part: 'priority_region', points: 30 },
          { part: 'micro', points: 10 },
        ],
        quota: null,
        reservePlace: null,
        reasons: [],
      },
      {
        id: 'c',
        outcome: 'accepted',
        score: 0,
        parts: [],
        quota: 'disabled',
        reservePlace: null,
        reasons: [],
      },
      {
        id: 'b',
        outcome: 'reserve',
        score: 30,
        parts: [{ part: 'priority_region', points: 30 }],
        quota: null,
        reservePlace: 1,
        reasons: [],
      },
      {
        id: 'd',
        outcome: 'refused',
        score: 20,
        parts: [{ part: 'nominated', points: 20 }],
        quota: null,
        reservePlace: null,
        reasons: ['Umur Anda 70 tahun.'],
      },
    ]);
  });

  it('draws equal scores by the lot of the seed', () => {
    const candidates = ['a', 'b', 'c', 'd', 'e'].map((id) => person(id));
    const order = rank({ ...base, candidates }).map(({ id }) => id);
    const lots = candidates.map(({ id }) => createHash('sha256').update(`benih:${id}`).digest('hex'));
    expect(order.map((id) => lots['abcde'.indexOf(id)])).toEqual([...lots].sort());
  });
});

// A small generator of its own (mulberry32), so that a failure can be repeated by its number.
function randomOf(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function invented(number: number): { input: RankingInput; random: () => number } {
  const random = randomOf(number);
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random() < 0.35);
  const groups: QuotaGroup[] = ['priority_region', 'women', 'disabled', 'cooperative'];
  const parts = Object.keys(weights) as ScorePart[];
  return {
    random,
    input: {
      ...base,
      seed: `benih ${number}`,
      seats: Math.floor(random() * 20),
      quotas: some(groups).map((group) => ({ group, seats: 1 + Math.floor(random() * 6) })),
      candidates: Array.from({ length: Math.floor(random() * 60) }, (_, index) =>
        person(`p${index}`, {
          groups: some(groups),
          parts: some(parts),
          reasons: random() < 0.2 ? ['Tidak memenuhi syarat.'] : [],
        }),
      ),
    },
  };
}

describe('over 500 invented selections', () => {
  const all = Array.from({ length: 500 }, (_, number) => ({ number, ...invented(number) }));

  it('never seats more than there are seats, and leaves none free while somebody waits', () => {
    for (const { input } of all) {
      const ranked = rank(input);
      const accepted = ranked.filter(({ outcome }) => outcome === 'accepted').length;
      expect(accepted).toBeLessThanOrEqual(input.seats);
      const eligible = input.candidates.filter(({ reasons }) => reasons.length === 0).length;
      expect(accepted).toBe(Math.min(input.seats, eligible));
      expect(ranked.map(({ id }) => id).sort()).toEqual(input.candidates.map(({ id }) => id).sort());
    }
  });

  it('never skips a quota while a candidate of its group remains', () => {
    for (const { input } of all) {
      const ranked = rank(input);
      let room = input.seats;
      for (const { group, seats } of input.quotas) {
        const used = ranked.filter(({ quota }) => quota === group).length;
        const left = ranked.some(
          ({ id, outcome, quota }) =>
            (outcome === 'reserve' || (outcome === 'accepted' && quota === null)) &&
            input.candidates.find((candidate) => candidate.id === id)?.groups.includes(group),
        );
        // Used up, or no seats were left, or nobody of the group remains outside a quota.
        expect(used === Math.min(seats, room) || !left).toBe(true);
        room -= used;
      }
    }
  });

  it('does not depend on the order of the list, bit for bit', () => {
    for (const { input, random } of all.slice(0, 200)) {
      const shuffled = { ...input, candidates: [...input.candidates].sort(() => random() - 0.5) };
      expect(canonical(shuffled)).toBe(canonical(input));
      expect(JSON.stringify(rank(shuffled))).toBe(JSON.stringify(rank(input)));
      expect(JSON.stringify(rank(JSON.parse(canonical(input)) as RankingInput))).toBe(
        JSON.stringify(rank(input)),
      );
    }
  });
});
