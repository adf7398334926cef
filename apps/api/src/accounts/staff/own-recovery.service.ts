import { Injectable } from '@nestjs/common';
import { lockAccounts } from '../account.queries.js';
import { leaveNote } from '../notes.service.js';
import { countRecoveryCodes, replaceRecoveryCodes } from '../recovery-code.queries.js';
import { newRecoveryCodes, recoveryCodeHash } from '../recovery-codes.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { wrongField } from '../../http/problem.js';
import { LinkMailer } from './link-mailer.js';
import { OwnProofService } from './own-proof.service.js';

const WRONG = 'Kata sandi atau kodenya salah. Kode pemulihan Anda tidak berubah.';
const TITLE = 'Kode pemulihan Anda diganti';
const BODY =
  'Kode pemulihan lama tidak berlaku lagi. Bila bukan Anda yang menggantinya, segera hubungi admin.';

/** The codes on paper of whoever is signed in, made anew. */
@Injectable()
export class OwnRecoveryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly proofs: OwnProofService,
    private readonly mailer: LinkMailer,
  ) {}

  async left({ accountId }: Actor): Promise<{ left: number }> {
    return { left: await countRecoveryCodes(this.transactions.reader, accountId) };
  }

  /**
   * @param proof password, or six digits of the authenticator, which are used up
   * @returns the codes, readable in this answer only
   * @throws Problem invalid_input (proof), too_many_requests
   */
  async replace(actor: Actor, proof: string): Promise<{ codes: string[] }> {
    const { accountId } = actor;
    const proven = await this.proofs.judge(actor, proof);
    if (!proven) throw wrongField('proof', WRONG);
    const codes = newRecoveryCodes();
    const replaced = await this.transactions.run(async (em) => {
      // Of two at once the second ends the codes of the first.
      await lockAccounts(em, [accountId]);
      if (!(await proven.useUp(em))) return false;
      const left = await countRecoveryCodes(em, accountId);
      await replaceRecoveryCodes(em, accountId, codes.map(recoveryCodeHash));
      await this.audit.record(em, actor, {
        action: 'account.recovery_codes_replaced',
        subjectType: 'account',
        subjectId: accountId,
        before: { left },
        after: { left: codes.length },
      });
      await leaveNote(em, accountId, { title: TITLE, body: BODY, link: null });
      return true;
    });
    if (!replaced) {
      await this.proofs.noteRefusal(actor);
      throw wrongField('proof', WRONG);
    }
    await this.mailer.notify({ name: proven.name, email: proven.email, title: TITLE, body: BODY });
    return { codes };
  }
}
