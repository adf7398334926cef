import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Problem } from '@sinau/contracts/problem.js';
import type { RouteContract } from '@sinau/contracts/route.js';
import { routes, type RouteArguments, type RouteKey, type RouteOutput } from '@sinau/contracts/routes.js';
import type { InjectOptions } from 'fastify';

export interface Answer<T> {
  readonly status: number;
  /** The contract's response; on an error the problem. Both views, since a spec knows which it expects. */
  readonly body: T & Problem;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly raw: Buffer;
}

interface LooseArguments {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** Calls routes of the contract as one visitor, with that visitor's cookie. */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly cookie?: string,
  ) {}

  /** The same visitor at another instance. */
  at(app: NestFastifyApplication): TestClient {
    return new TestClient(app, this.cookie);
  }

  /** With the contract's argument types. For deliberately wrong input use `send`. */
  async call<K extends RouteKey>(
    key: K,
    ...[given]: Record<never, never> extends RouteArguments<K> ? [RouteArguments<K>?] : [RouteArguments<K>]
  ) {
    const answer = await this.send<RouteOutput<K>>(key, (given ?? {}) as LooseArguments);
    const { raw, response }: RouteContract = routes[key];
    // The server writes by the contract's shape; whether each value keeps the contract is seen here.
    const wrong =
      answer.status < 300 && raw !== 'download' ? response.safeParse(answer.body).error : undefined;
    if (wrong) throw new Error(`${key} answers against its contract: ${wrong.message}`);
    return answer;
  }

  async send<T = unknown>(key: string, given: LooseArguments = {}): Promise<Answer<T>> {
    const [method = 'GET', template = '/'] = key.split(' ');
    const path = template.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(given.params?.[name])),
    );
    const query = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined);
    return this.inject<T>({
      method: method as 'GET',
      url: `/api${path}${query.length ? `?${new URLSearchParams(Object.fromEntries(query.map(([name, value]) => [name, String(value)])))}` : ''}`,
      ...(given.body === undefined
        ? {}
        : { payload: JSON.stringify(given.body), headers: { 'content-type': 'application/json' } }),
    });
  }

  /** Any request at all, e.g. an upload or a page. */
  async inject<T = unknown>(options: InjectOptions): Promise<Answer<T>> {
    const answer = await this.app.inject({
      ...options,
      headers: { ...options.headers, ...(this.cookie ? { cookie: this.cookie } : {}) },
    });
    const json = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      body: (json ? answer.json() : undefined) as T & Problem,
      headers: answer.headers,
      raw: answer.rawPayload,
    };
  }
}
