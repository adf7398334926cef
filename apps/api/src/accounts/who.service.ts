import { Inject, Injectable } from '@nestjs/common';
import { roles, type Me } from '@sinau/contracts/accounts.contract.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import { narrowOf, type Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { routesWithin } from '../http/scope.js';
import { findWho, type Who } from './account.queries.js';
import { newestMessages } from './outbox.queries.js';

@Injectable()
export class WhoService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who is signed in, or nobody. */
  async me(accountId: string | undefined, viewer?: Actor['viewer']): Promise<Me> {
    const found = accountId ? await findWho(this.transactions.reader, accountId) : undefined;
    // With a gateway the codes go there, and the outbox has nothing to show.
    const developmentOutbox = this.config.SINAU_DEV_OUTBOX && !this.config.MESSAGE_GATEWAY_URL;
    return {
      account: found ? withLimits(found) : null,
      developmentOutbox,
      viewing: viewer ? { until: viewer.until } : null,
    };
  }

  /** The newest messages that had no gateway. Outside development there is no such page. */
  async outbox() {
    if (!this.config.SINAU_DEV_OUTBOX) throw notFound();
    return { items: await newestMessages(this.transactions.reader) };
  }
}

/** What keeps links off the screen that would lead nowhere; the guard decides for itself. */
function withLimits({ grants, ...account }: Who): NonNullable<Me['account']> {
  const narrow = narrowOf({ grants: grants ?? [] }, roles);
  if (narrow.length === 0) return account;
  const limited = new Set(narrow.map(({ role }) => role));
  return { ...account, limits: { roles: [...limited], routes: routesWithin(narrow) } };
}
