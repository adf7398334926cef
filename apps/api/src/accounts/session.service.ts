import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import * as queries from './session.queries.js';

/** The cookie's life. The session row may end sooner: see insertSession. */
const COOKIE_DAYS = 30;
const TOUCH_EVERY_MS = 5 * 60_000;

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Opaque server-side sessions in an HttpOnly cookie. The database keeps only the token's hash. */
@Injectable()
export class SessionService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `__Host-` binds the cookie to this host over HTTPS; browsers refuse that prefix on plain HTTP. */
  get cookieName(): string {
    return this.config.secureCookies ? '__Host-sinau' : 'sinau';
  }

  /** A new session with a new token, whatever cookie came in: nobody's old token is ever promoted. */
  async start(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const old = request.cookies[this.cookieName];
    await this.transactions.run(async (em) => {
      if (old) await queries.endByToken(em, hashOf(old));
      await queries.insertSession(em, {
        accountId,
        tokenHash: hashOf(token),
        device: deviceOf(request),
      });
    });
    void reply.setCookie(this.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secureCookies,
      maxAge: COOKIE_DAYS * 24 * 60 * 60,
    });
  }

  async resume(request: FastifyRequest): Promise<Actor | undefined> {
    const token = request.cookies[this.cookieName];
    if (!token) return undefined;
    const found = await queries.findLiveSession(this.transactions.reader, hashOf(token));
    if (!found) return undefined;
    if (Date.now() - Date.parse(found.lastSeenAt) > TOUCH_EVERY_MS) {
      await queries.touchSession(this.transactions.reader, found.sessionId);
    }
    return { accountId: found.accountId, sessionId: found.sessionId, roles: found.roles };
  }

  async end(actor: Actor, reply: FastifyReply): Promise<void> {
    await queries.endSession(this.transactions.reader, actor.accountId, actor.sessionId);
    void reply.clearCookie(this.cookieName, { path: '/', secure: this.config.secureCookies });
    // Pictures of the one who leaves must not stay in a shared phone's cache.
    void reply.header('clear-site-data', '"cache"');
  }

  /** For the sweep: what has expired is not kept. */
  async forgetExpired(): Promise<number> {
    return queries.forgetExpired(this.transactions.reader);
  }

  async list(actor: Actor) {
    const items = await queries.listSessions(this.transactions.reader, actor.accountId);
    return { items: items.map((item) => ({ ...item, current: item.id === actor.sessionId })) };
  }

  /** @returns false when there is no such session of this account */
  async endOne(actor: Actor, sessionId: string): Promise<boolean> {
    return queries.endSession(this.transactions.reader, actor.accountId, sessionId);
  }
}

/** A few words a person recognises their device by; the full user agent is not kept. */
function deviceOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? 'Perangkat lain';
  const browser = /Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari/.exec(agent)?.[0];
  return browser ? `${system}, ${browser}` : system;
}
