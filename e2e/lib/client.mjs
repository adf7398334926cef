/** A problem answer of the API: `status`, `code` and the sentence people see. */
export class Refused extends Error {
  constructor(key, status, body) {
    const fields = body?.errors?.map(({ path, message }) => `${path}: ${message}`).join('; ');
    super(
      `${key} answered ${status} ${body?.code ?? ''} ${body?.title ?? ''} ${body?.detail ?? ''} ${fields ?? ''}`.trim(),
    );
    this.status = status;
    this.code = body?.code;
    this.body = body;
  }
}

function pathOf(key, { params = {}, query = {} }) {
  const [method, template] = key.split(' ');
  const path = template.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name]));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return {
    method,
    path: `/api${path}${given.length ? `?${new URLSearchParams(Object.fromEntries(given))}` : ''}`,
  };
}

/** One visitor of a running instance, with a cookie of its own. Calls routes by their key in the contracts. */
export class Client {
  #cookie;

  constructor(url) {
    this.url = url;
  }

  /** `name=value` of the session, for a browser that is to go on as this visitor. */
  get cookie() {
    return this.#cookie;
  }

  /** Goes on as the visitor of a session that exists already. */
  signedInAs(cookie) {
    this.#cookie = cookie;
  }

  async fetch(path, options = {}) {
    const headers = { ...options.headers, ...(this.#cookie ? { cookie: this.#cookie } : {}) };
    const answer = await fetch(new URL(path, this.url), {
      ...options,
      headers,
      signal: options.signal ?? AbortSignal.timeout(60_000),
    });
    for (const line of answer.headers.getSetCookie()) this.#cookie = line.split(';')[0];
    return answer;
  }

  /** @throws Refused when the answer is a problem */
  async call(key, given = {}) {
    const { method, path } = pathOf(key, given);
    const json =
      given.body === undefined
        ? {}
        : { body: JSON.stringify(given.body), headers: { 'content-type': 'application/json' } };
    return this.#read(key, await this.fetch(path, { method, ...json }));
  }

  /** A picture, unless `type` says otherwise. */
  async upload(key, given, bytes, name, type = 'image/jpeg') {
    const { method, path } = pathOf(key, given);
    const body = new FormData();
    body.set('file', new Blob([bytes], { type }), name);
    return this.#read(key, await this.fetch(path, { method, body }));
  }

  async #read(key, answer) {
    const body = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
    if (!answer.ok) throw new Refused(key, answer.status, body);
    return body;
  }
}
