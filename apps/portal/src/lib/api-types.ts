import type { Routes } from '@sinau/contracts/routes.js';

/** The API's routes by key, for example `GET /courses/:slug`. Types only: no schema reaches the browser. */
export type RouteKey = keyof Routes;
export type ReadKey = Extract<RouteKey, `GET ${string}`>;
export type WriteKey = Exclude<RouteKey, ReadKey>;

type Input<Schema> = Schema extends { _zod: { input: infer Value } } ? Value : never;
type Output<Schema> = Schema extends { _zod: { output: infer Value } } ? Value : never;
type Part = 'params' | 'query' | 'body';
type Parts<Key extends RouteKey> = Pick<Routes[Key], Extract<keyof Routes[Key], Part>>;
type OptionalKeys<Value> = { [K in keyof Value]: {} extends Value[K] ? K : never }[keyof Value];

type Inputs<Key extends RouteKey> = { [P in keyof Parts<Key>]: Input<Parts<Key>[P]> };

/** What a call of this route needs: `params`, `query` and `body`, each only if the route has it. */
export type RequestOf<Key extends RouteKey> = Omit<Inputs<Key>, OptionalKeys<Inputs<Key>>> &
  Partial<Pick<Inputs<Key>, OptionalKeys<Inputs<Key>>>>;

/** What the route answers. */
export type ResponseOf<Key extends RouteKey> = Routes[Key] extends { response: infer Schema }
  ? Output<Schema>
  : undefined;

/** Makes the second argument optional for routes that need nothing. */
export type RequestArgs<Key extends RouteKey> =
  {} extends RequestOf<Key> ? [request?: RequestOf<Key>] : [request: RequestOf<Key>];
