/** Answers of the fake API by `METHOD /api/path?query`: a body, or a status with a problem body. */
export type Answers = Record<string, unknown>;

/** An error answer for `mockApi`. */
export class Failure {
  constructor(
    readonly status: number,
    readonly body: unknown = null,
  ) {}
}

/** Makes the request fail like a phone without signal. */
export const NO_SIGNAL = Symbol('no signal');

export interface RecordedCall {
  readonly key: string;
  readonly body: unknown;
}

const VISITOR = { account: null, developmentOutbox: false };

/**
 * Replaces fetch for one test and records every call. A request that is not listed fails the
 * test with its name, so nothing is answered by accident. A value may be a function of the body.
 */
export function mockApi(answers: Answers): { readonly calls: readonly RecordedCall[] } {
  const known: Answers = { 'GET /api/me': VISITOR, ...answers };
  const calls: RecordedCall[] = [];
  globalThis.fetch = (async (path: string, init: RequestInit = {}) => {
    const key = `${init.method ?? 'GET'} ${path}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    calls.push({ key, body });
    if (!(key in known)) throw new Error(`Unexpected request: ${key}`);
    const value = known[key];
    const answer: unknown =
      typeof value === 'function' ? await (value as (body: unknown) => unknown)(body) : value;
    if (answer === NO_SIGNAL) throw new TypeError('Failed to fetch');
    const failed = answer instanceof Failure;
    return {
      status: failed ? answer.status : 200,
      ok: !failed,
      headers: new Headers({ 'content-type': 'application/json' }),
      json: async () => (failed ? answer.body : answer),
    };
  }) as typeof fetch;
  return { calls };
}
