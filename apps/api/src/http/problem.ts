import { problems, type FieldError, type ProblemCode } from '@sinau/contracts/problem.js';

interface ProblemExtra {
  readonly detail?: string;
  readonly errors?: FieldError[];
  readonly retryAfterSeconds?: number;
}

/** An answer that is not a success, by its code in libs/contracts/problem.ts (RFC 9457). */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly extra: ProblemExtra = {},
  ) {
    super(code);
    this.status = problems[code][0];
  }
}

/** One wrong field of an input. */
export function wrongField(path: string, message: string): Problem {
  return new Problem('invalid_input', { errors: [{ path, message }] });
}

/** Missing, or not theirs: the two look the same from outside (I10). */
export function notFound(): Problem {
  return new Problem('not_found');
}

export function orNotFound<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
