import { createHash } from 'node:crypto';
import type { QuotaGroup, ScorePart, Weights } from '@sinau/contracts/selection-settings.js';

export interface Candidate {
  readonly id: string;
  /** What stands against this candidate; empty: may be chosen. */
  readonly reasons: readonly string[];
  readonly groups: readonly QuotaGroup[];
  readonly parts: readonly ScorePart[];
}

/** All that a ranking depends on: no names, no NIK, no birth date. */
export interface RankingInput {
  readonly version: 1;
  readonly seats: number;
  readonly seed: string;
  readonly weights: Weights;
  readonly quotas: readonly { readonly group: QuotaGroup; readonly seats: number }[];
  readonly candidates: readonly Candidate[];
}

export interface Ranked {
  readonly id: string;
  readonly outcome: 'accepted' | 'reserve' | 'refused';
  readonly score: number;
  readonly parts: readonly { readonly part: ScorePart; readonly points: number }[];
  /** The quota that gave the seat; null: an open seat, or none. */
  readonly quota: QuotaGroup | null;
  /** From 1. */
  readonly reservePlace: number | null;
  readonly reasons: readonly string[];
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const partOrder: readonly ScorePart[] = [
  'priority_region',
  'nominated',
  'first_training',
  'micro',
  'cooperative',
  'has_nib',
];

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly parts: Ranked['parts'];
  readonly lot: string;
}

function scored(candidate: Candidate, { weights, seed }: RankingInput): Scored {
  const parts = partOrder
    .filter((part) => candidate.parts.includes(part) && weights[part] > 0)
    .map((part) => ({ part, points: weights[part] }));
  return {
    candidate,
    parts,
    score: parts.reduce((sum, { points }) => sum + points, 0),
    // Equal scores are drawn by lot: the seed is fixed before anybody applies.
    lot: createHash('sha256').update(`${seed}:${candidate.id}`).digest('hex'),
  };
}

/** Quotas first, in their order, each by the best of its group; then open seats by the best of all. */
function seatsOf(best: readonly Scored[], { seats, quotas }: RankingInput): Map<string, QuotaGroup | null> {
  const seated = new Map<string, QuotaGroup | null>();
  const fill = (group: QuotaGroup | null, most: number) => {
    let left = Math.min(most, seats - seated.size);
    for (const { candidate } of best) {
      if (left <= 0) return;
      if (seated.has(candidate.id) || (group && !candidate.groups.includes(group))) continue;
      seated.set(candidate.id, group);
      left -= 1;
    }
  };
  for (const quota of quotas) fill(quota.group, quota.seats);
  fill(null, seats);
  return seated;
}

/** Accepted, then the reserve, then the refused, each from the best. The same input gives the same order, however it was listed. */
export function rank(input: RankingInput): Ranked[] {
  const all = input.candidates
    .map((candidate) => scored(candidate, input))
    .sort((a, b) => b.score - a.score || byText(a.lot, b.lot) || byText(a.candidate.id, b.candidate.id));
  const eligible = all.filter(({ candidate }) => candidate.reasons.length === 0);
  const seated = seatsOf(eligible, input);
  const line = ({ candidate, score, parts }: Scored, rest: Partial<Ranked>): Ranked => ({
    id: candidate.id,
    outcome: 'refused',
    score,
    parts,
    quota: null,
    reservePlace: null,
    reasons: candidate.reasons,
    ...rest,
  });
  return [
    ...eligible
      .filter(({ candidate }) => seated.has(candidate.id))
      .map((one) => line(one, { outcome: 'accepted', quota: seated.get(one.candidate.id) ?? null })),
    ...eligible
      .filter(({ candidate }) => !seated.has(candidate.id))
      .map((one, index) => line(one, { outcome: 'reserve', reservePlace: index + 1 })),
    ...all.filter(({ candidate }) => candidate.reasons.length > 0).map((one) => line(one, {})),
  ];
}

/** The input as text that is the same for the same facts: candidates by id, lists and fields in one order. */
export function canonical(input: RankingInput): string {
  const { version, seats, seed, weights, quotas, candidates } = input;
  return JSON.stringify({
    version,
    seats,
    seed,
    weights: Object.fromEntries(partOrder.map((part) => [part, weights[part]])),
    quotas: quotas.map((quota) => ({ group: quota.group, seats: quota.seats })),
    candidates: [...candidates]
      .sort((a, b) => byText(a.id, b.id))
      .map(({ id, reasons, groups, parts }) => ({
        id,
        reasons,
        groups: [...groups].sort(byText),
        parts: [...parts].sort(byText),
      })),
  });
}
