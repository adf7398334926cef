import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { findToday } from '../../database/clock.js';
import type { Ring } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { unprintable } from '../chain/printable-names.js';
import { verifyUrlOf } from '../register/certificate-payload.js';
import { findSignatory } from '../register/certificate-register.queries.js';
import { NumberBook, type NumbersTaken } from '../register/number-book.service.js';
import { newCode, printedCode } from '../register/verification-code.js';
import * as queries from './replacement.queries.js';
import { toldAbout } from './told.js';

const CODE_TRIES = 5;

/**
 * Puts a new certificate in the place of an issued one, or of one that could not be made. It goes the way of all others (pending, sealed, issued), but
 * its class is published already, so it is out as soon as its file is there.
 */
@Injectable()
export class CertificateReplacement {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
    private readonly numbers: NumberBook,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /**
   * Runs in the caller's transaction.
   * @param name for the new one; undefined: as the profile has it today
   * @returns the id of the new certificate
   * @throws Problem state_conflict unless it is issued or stuck; name_unprintable; same_officer for
   * one's own; class_not_ready without a signatory
   */
  async replace(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    of: { readonly id: string; readonly reason: string; readonly name?: string },
  ): Promise<string> {
    const by = { by: actor.accountId, reason: of.reason };
    const replaced = await queries.markReplaced(em, of.id, by);
    const old = replaced ?? (await queries.markGivenUp(em, of.id, by));
    if (!old)
      throw new Problem('state_conflict', {
        detail: 'Hanya sertifikat yang berlaku, atau yang gagal dibuat, dapat diganti.',
      });
    if (old.accountId === actor.accountId)
      throw new Problem('same_officer', { detail: 'Minta petugas lain mengganti sertifikat Anda sendiri.' });
    const name = of.name ?? old.nameToday ?? old.payload.holderName;
    refuseUnprintable('Nama barunya', name);
    refuseUnprintable('Nama usahanya', old.businessToday ?? old.payload.businessName ?? '');
    const id = await this.enter(em, old, name);
    await this.audit.record(em, actor, {
      action: 'certificate.replaced',
      subjectType: 'certificate',
      subjectId: old.id,
      // The officer's sentence may name people: it stays in the certificate's row.
      details: { replacementId: id },
    });
    // Of one that was never out its holder knows nothing: the new one is told of when it is.
    if (replaced) await this.reminders.tellNow(em, ring, toldAbout(old, 'certificate_replaced', old.id));
    ring('render-certificate', { certificateId: id });
    return id;
  }

  private async enter(em: EntityManager, old: queries.Replaceable, holderName: string): Promise<string> {
    const day = await findToday(em);
    const signatory = await findSignatory(em, day);
    if (!signatory) {
      throw new Problem('class_not_ready', {
        detail: 'Belum ada pejabat penanda tangan yang berlaku hari ini. Hubungi admin Sinau.',
      });
    }
    const businessName = old.businessToday ?? old.payload.businessName;
    const payload = { ...old.payload, holderName, businessName, issuedOn: day, signatory };
    const taken = await this.numbers.take(em, old.kind, { batchId: old.batchId, day }, 1);
    for (let tries = 0; tries < CODE_TRIES; tries += 1) {
      const id = await queries.insertReplacement(em, old.id, this.written(taken, payload));
      if (id) return id;
    }
    throw new Error('no free verification code after several tries');
  }

  private written(taken: NumbersTaken, payload: queries.Replaceable['payload']): queries.Replacement {
    const { series, year, event, numbers } = taken;
    const [given] = numbers;
    if (!given) throw new Error('the number book gave no number');
    const code = newCode();
    return {
      series,
      year,
      event,
      ...given,
      code,
      payload: {
        ...payload,
        number: given.number,
        verificationCode: printedCode(code),
        verifyUrl: verifyUrlOf(this.config.PUBLIC_URL, code),
      },
    };
  }
}

/** Nothing is taken away for a certificate that could never be printed. */
function refuseUnprintable(what: string, name: string): void {
  const characters = unprintable(name);
  if (characters.length > 0)
    throw new Problem('name_unprintable', {
      detail: `${what} memuat huruf yang tidak dapat dicetak (${characters.join(' ')}). Perbaiki dulu. Tidak ada yang berubah.`,
    });
}
