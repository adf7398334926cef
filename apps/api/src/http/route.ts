import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteSchema } from '@nestjs/platform-fastify';
import { routes, type RouteInput, type RouteKey, type RouteOutput } from '@sinau/contracts/routes.js';
import type { RouteContract } from '@sinau/contracts/route.js';
import type { FastifyRequest } from 'fastify';
import type { Access, Actor } from './access.js';
import { answerSchema } from './answer-schema.js';
import { parseInput } from './input.js';

export const ROUTE_KEY = 'sinau:route';
export const ACCESS = 'sinau:access';

const methods = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

type Handler<K extends RouteKey> = (...args: never[]) => Promise<RouteOutput<K>> | RouteOutput<K>;
type HandlerDecorator<K extends RouteKey> = <T extends Handler<K>>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<T>,
) => void;

/** Serves one route of the contract, to those its policy allows, and only what the contract names. A handler of another shape does not compile. */
export function Route<K extends RouteKey>(key: K, access: Access): HandlerDecorator<K> {
  const [method, path] = key.split(' ') as [keyof typeof methods, string];
  const contract: RouteContract = routes[key];
  return applyDecorators(
    ...(contract.raw === 'download'
      ? []
      : [RouteSchema({ response: { '2xx': answerSchema(contract.response) } })]),
    methods[method](path),
    HttpCode(contract.status ?? 200),
    SetMetadata(ROUTE_KEY, key),
    SetMetadata(ACCESS, access),
  ) as HandlerDecorator<K>;
}

/** The request after validation by the route's contract. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const key = Reflect.getMetadata(ROUTE_KEY, context.getHandler()) as RouteKey;
  return parseInput(routes[key], context.switchToHttp().getRequest<FastifyRequest>());
});
export type Input<K extends RouteKey> = RouteInput<K>;

/** Who is asking. Only for routes whose policy needs a session, where there always is one. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined => {
    return context.switchToHttp().getRequest<FastifyRequest>().actor;
  },
);
