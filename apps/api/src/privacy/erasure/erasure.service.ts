import { Injectable } from '@nestjs/common';
import type { ErasurePlan, ManagedErasure } from '@sinau/contracts/erasure.contract.js';
import { AuditService } from '../../audit/audit.service.js';
import { SignInCodeService } from '../../accounts/sign-in-code.service.js';
import { toPage } from '../../database/sql.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { notFound, orNotFound, Problem } from '../../http/problem.js';
import { leaveNote } from '../../accounts/notes.service.js';
import { plannedEnds } from './erasure-plan.js';
import * as queries from './erasure.queries.js';

const STAFF = 'Akun petugas ditutup oleh admin, bukan dihapus di sini.';
const NO_PHONE = 'Akun ini tidak punya nomor HP. Hubungi Latkop.';
const LINK = '/profil/data-saya/hapus';
const entry = (deed: string, accountId: string, details: Record<string, unknown>) => ({
  action: `erasure.${deed}`,
  subjectType: 'account',
  subjectId: accountId,
  details,
});

/** The right to be erased (UU 27/2022 art. 8, 43 and 44): asked with a code, looked at by an officer, undone for some days. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly codes: SignInCodeService,
  ) {}

  async plan(accountId: string): Promise<ErasurePlan> {
    const em = this.transactions.reader;
    const subject = orNotFound(await queries.findSubject(em, accountId));
    const [conflicts, request] = await Promise.all([
      queries.findConflicts(em, accountId),
      queries.findLatest(em, accountId),
    ]);
    const refusal = subject.staff ? STAFF : subject.phone ? null : NO_PHONE;
    return { ...plannedEnds, refusal, conflicts, coolingDays: subject.coolingDays, request: request ?? null };
  }

  /** @throws Problem state_conflict for staff, code_too_soon, too_many_requests */
  async sendCode(actor: Actor, network: string) {
    const { phone: _, ...sent } = await this.codes.request(await this.phoneOf(actor.accountId), network);
    return sent;
  }

  /** @throws Problem code_wrong, code_expired; state_conflict for staff and while one is open */
  async request(actor: Actor, code: string, network: string): Promise<ErasurePlan> {
    const { accountId } = actor;
    const proved = await this.codes.redeem(await this.phoneOf(accountId), code, network);
    if (proved.id !== accountId) throw notFound();
    await this.transactions.run(async (em) => {
      const subject = orNotFound(await queries.lockSubject(em, accountId));
      if (subject.staff || subject.erased) throw new Problem('state_conflict', { detail: STAFF });
      const id = await queries.insertRequest(em, accountId);
      if (!id) throw new Problem('state_conflict', { detail: 'Permintaan Anda sudah kami terima.' });
      await this.audit.record(em, actor, entry('requested', accountId, { requestId: id }));
    });
    return this.plan(accountId);
  }

  /** @throws Problem state_conflict when there is none, or its time has come */
  async takeBack(actor: Actor): Promise<ErasurePlan> {
    await this.transactions.run(async (em) => {
      const id = await queries.takeBack(em, actor.accountId);
      if (!id) throw new Problem('state_conflict', { detail: 'Tidak ada permintaan yang dapat dibatalkan.' });
      await this.audit.record(em, actor, entry('taken_back', actor.accountId, { requestId: id }));
    });
    return this.plan(actor.accountId);
  }

  async list(query: { state?: ManagedErasure['state'] | undefined; page: number; pageSize: number }) {
    const em = this.transactions.reader;
    const found = toPage(await queries.listManaged(em, query), query);
    const items = await Promise.all(
      found.items.map(async (item): Promise<ManagedErasure> => ({
        ...item,
        conflicts: item.state === 'waiting' ? await queries.findConflicts(em, item.accountId) : [],
      })),
    );
    return { ...found, items };
  }

  /** @param answer null: approved @throws Problem not_found, state_conflict when decided already or something is open */
  async decide(actor: Actor, id: string, answer: string | null): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const accountId = orNotFound(await queries.findSubjectOf(em, id));
      await queries.lockSubject(em, accountId);
      const [conflict] = answer === null ? await queries.findConflicts(em, accountId) : [];
      if (conflict) throw new Problem('state_conflict', { detail: `Belum dapat disetujui. ${conflict}` });
      if (!(await queries.decide(em, id, actor.accountId, answer)))
        throw new Problem('state_conflict', {
          detail: 'Permintaan ini sudah diputuskan. Muat ulang halaman.',
        });
      // The answer is somebody's own words: it goes to the person, not into the log.
      await this.audit.record(
        em,
        actor,
        entry(answer === null ? 'approved' : 'refused', accountId, { requestId: id }),
      );
      await leaveNote(em, accountId, {
        title: answer === null ? 'Penghapusan data disetujui' : 'Penghapusan data ditolak',
        body: answer ?? 'Data Anda akan dihapus. Anda masih dapat membatalkannya sampai waktunya tiba.',
        link: LINK,
      });
    });
    return { ok: true };
  }

  private async phoneOf(accountId: string): Promise<string> {
    const subject = orNotFound(await queries.findSubject(this.transactions.reader, accountId));
    if (subject.staff) throw new Problem('state_conflict', { detail: STAFF });
    if (!subject.phone) throw new Problem('state_conflict', { detail: NO_PHONE });
    return subject.phone;
  }
}
