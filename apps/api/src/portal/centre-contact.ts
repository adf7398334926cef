import { Logger } from '@nestjs/common';
import type { Config } from '../config.js';
import type { Transactions } from '../database/transactions.js';
import { identityOf } from '../settings/branding/branding.service.js';
import type { HelpContact } from './page.js';

const logger = new Logger('portal');
const logoAt = (sha256: string | null) => (sha256 === null ? undefined : `/api/branding/logo/${sha256}`);

/**
 * The centre as the office set it. Numbers from the configuration stand in where the office set none, and all by
 * themselves while the database is away: a page about that still says whom to call.
 */
export async function centreContact(
  transactions: Pick<Transactions, 'reader'>,
  config: Pick<Config, 'HELP_PHONE' | 'HELP_WHATSAPP'>,
): Promise<HelpContact> {
  const configured = { phone: config.HELP_PHONE, whatsapp: config.HELP_WHATSAPP };
  try {
    const identity = await identityOf(transactions.reader);
    return {
      phone: identity.phone ?? configured.phone,
      whatsapp: identity.whatsapp ?? configured.whatsapp,
      email: identity.email ?? undefined,
      openingHours: identity.openingHours ?? undefined,
      name: identity.name,
      parent: identity.parent,
      address: identity.address,
      logoDinas: logoAt(identity.logoDinas),
      logoCentre: logoAt(identity.logoCentre),
    };
  } catch (error) {
    logger.warn(`the centre's identity is not there: ${(error as Error).message}`);
    return configured;
  }
}
