import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { EntityManager } from 'typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { Transactions } from '../database/transactions.js';
import type { Actor, Grant } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { mayView } from './account.policy.js';
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
    const { accountId, sessionId, viewingId, viewingUntil } = found;
    const actor = { accountId, sessionId, ...rightsOf(found) };
    if (!viewingId || !viewingUntil) return actor;
    const viewed = await queries.findRights(this.transactions.reader, viewingId);
    // Both sides are asked again with each request: neither a closed account nor a former admin goes on.
    if (!viewed || !mayView(actor, { id: viewingId, roles: viewed.roles })) return actor;
    return {
      accountId: viewingId,
      sessionId,
      ...rightsOf(viewed),
      viewer: { accountId, until: viewingUntil },
    };
  }

  /** Lets an admin's session look through somebody else's eyes for some minutes. @returns until when */
  async startViewing(
    em: EntityManager,
    sessionId: string,
    accountId: string,
    minutes: number,
  ): Promise<string> {
    const started = await queries.startViewing(em, { sessionId, accountId, minutes });
    if (!started) throw new Problem('not_signed_in');
    return started.until;
  }

  async endViewing(em: EntityManager, sessionId: string): Promise<boolean> {
    return queries.endViewing(em, sessionId);
  }

  async end(actor: Actor, reply: FastifyReply): Promise<void> {
    // Of who looks through another person's eyes, the session is their own.
    const owner = actor.viewer?.accountId ?? actor.accountId;
    await queries.endSession(this.transactions.reader, owner, actor.sessionId);
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

/** What somebody may do today: the roles of staff come from grants, which have dates. */
function rightsOf(account: { readonly roles: readonly Role[]; readonly grants: readonly Grant[] | null }) {
  if (!account.grants) return { roles: account.roles };
  const granted = new Set<Role>(account.grants.map(({ role }) => role));
  if (account.roles.includes('peserta')) granted.add('peserta');
  return { roles: [...granted], grants: account.grants };
}

/** A few words a person recognises their device by; the full user agent is not kept. */
function deviceOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(agent)?.[0] ?? 'Perangkat lain';
  const browser = /Edg|OPR|SamsungBrowser|Firefox|Chrome|Safari/.exec(agent)?.[0];
  return browser ? `${system}, ${browser}` : system;
}
