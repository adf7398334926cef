import { Injectable, Logger } from '@nestjs/common';
import type { DataView } from '@sinau/contracts/privacy.contract.js';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import { toPage } from '../../database/sql.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import * as queries from './trail.queries.js';
import type { Watched } from './watched-routes.js';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  pelatih: 'Pelatih',
  panitia: 'Panitia',
  dinas: 'Petugas Dinas',
  admin: 'Admin',
};
/** Somebody with several roles is named by the one that reaches furthest. */
const ORDER: readonly Role[] = ['admin', 'dinas', 'panitia', 'pelatih'];

/** "Siapa melihat data saya" (UU 27/2022 art. 5 and 7): who of the office looked at what of whom. */
@Injectable()
export class AccessTrail {
  private readonly logger = new Logger('access-trail');

  constructor(private readonly transactions: Transactions) {}

  /** A peserta's own look is nobody's business. @param id what the route's path names */
  async note(actor: Actor, watched: Watched, id: string): Promise<void> {
    const role = ORDER.find((one) => actor.roles.includes(one));
    if (!role) return;
    const looker = { accountId: actor.accountId, role };
    const em = this.transactions.reader;
    if (watched.kind === 'person')
      await queries.insertView(em, { kind: watched.subject, id }, looker, watched.screen);
    else await queries.insertList(em, { of: watched.of, id }, looker, watched.screen);
  }

  /** An admin looks through somebody's eyes. */
  async noteViewing(viewed: Actor & { readonly viewer: { readonly accountId: string } }): Promise<void> {
    const looker = { accountId: viewed.viewer.accountId, role: 'admin' };
    const subject = { kind: 'account', id: viewed.accountId } as const;
    await queries.insertView(this.transactions.reader, subject, looker, 'Layar Anda, sebagai Anda');
  }

  /** @param withNames for admins only: officers answer to the office, the office answers to people */
  async list(accountId: string, page: { page: number; pageSize: number }, withNames: boolean) {
    const found = toPage(await queries.listViews(this.transactions.reader, accountId, page), page);
    return {
      ...found,
      items: found.items.map(({ role, unitName, viewerName, ...view }): DataView => ({
        ...view,
        who: `${ROLE_WORDS[role] ?? role}, ${unitName}`,
        viewerName: withNames ? viewerName : null,
      })),
    };
  }

  async forgetOld(): Promise<number> {
    const gone = await queries.forgetOldViews(this.transactions.reader);
    if (gone > 0) this.logger.log(`${gone} entries are older than they are kept`);
    return gone;
  }
}
