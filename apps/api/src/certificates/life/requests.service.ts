import { Injectable } from '@nestjs/common';
import type {
  CertificateRequest,
  ManagedCertificateRequest,
} from '@sinau/contracts/certificate-life.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { RateLimitsService } from '../../accounts/rate-limits.service.js';
import { AuditService } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { toPage } from '../../database/sql.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../../http/problem.js';
import { mayRead } from '../certificate.policy.js';
import { unprintable } from '../chain/printable-names.js';
import { findHeld, type HeldCertificate } from './dossier.queries.js';
import * as queries from './requests.queries.js';

/** A request as staff see it. */
export function toManaged(found: queries.RequestRow, actor: Actor): ManagedCertificateRequest {
  return { ...found, mine: found.requestedById === actor.accountId };
}

/** What holders, or staff for them, ask for. Answering is another matter: request-decision.service.ts. */
@Injectable()
export class CertificateRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly limits: RateLimitsService,
  ) {}

  async ofCertificate(actor: Actor, id: string): Promise<{ items: CertificateRequest[] }> {
    const em = this.transactions.reader;
    const held = await findHeld(em, id);
    if (!held || !mayRead(actor, held)) throw notFound();
    return { items: (await queries.findOfCertificate(em, id)).map((found) => toManaged(found, actor)) };
  }

  async page(actor: Actor, filter: RouteInput<'GET /manage/certificate-requests'>['query']) {
    const found = toPage(await queries.findPage(this.transactions.reader, filter, actor.reach), filter);
    return { ...found, items: found.items.map((request) => toManaged(request, actor)) };
  }

  /** @throws Problem name_unchanged, invalid_input for a name that cannot be printed, request_exists, state_conflict unless the certificate counts or could not be made */
  async correction(
    actor: Actor,
    id: string,
    { name, note }: RouteInput<'POST /certificates/:id/correction'>['body'],
  ): Promise<CertificateRequest> {
    return this.ask(actor, id, { kind: 'correction', wantedName: name, note }, ({ holderName }) => {
      if (holderName === name)
        throw new Problem('name_unchanged', { errors: [{ path: 'name', message: SAME_NAME }] });
      const characters = unprintable(name);
      if (characters.length > 0)
        throw wrongField(
          'name',
          `Huruf ini tidak dapat dicetak: ${characters.join(' ')}. Pakai huruf Latin.`,
        );
    });
  }

  /** @throws Problem request_exists, state_conflict unless the certificate counts */
  async duplicate(
    actor: Actor,
    id: string,
    { form, note }: RouteInput<'POST /certificates/:id/duplicate'>['body'],
  ): Promise<CertificateRequest> {
    return this.ask(actor, id, { kind: 'duplicate', form, note });
  }

  /** @throws Problem not_found unless it is theirs, request_closed */
  async withdraw(actor: Actor, id: string): Promise<CertificateRequest> {
    return this.transactions.run(async (em) => {
      const found = orNotFound(await queries.findRequest(em, id));
      if (found.requestedById !== actor.accountId) throw notFound();
      if (!(await queries.markWithdrawn(em, id, actor.accountId))) throw new Problem('request_closed');
      await this.note(em, actor, found, 'withdrawn');
      return toManaged(orNotFound(await queries.findRequest(em, id)), actor);
    });
  }

  private async ask(
    actor: Actor,
    certificateId: string,
    request: Omit<queries.NewRequest, 'certificateId' | 'by'>,
    check: (held: HeldCertificate) => void = () => undefined,
  ): Promise<CertificateRequest> {
    const held = await findHeld(this.transactions.reader, certificateId);
    if (!held || !mayRead(actor, held)) throw notFound();
    // One that could not be made may be so for its name; only officers know of it.
    if (held.state !== 'issued' && !(held.stuck && request.kind === 'correction'))
      throw new Problem('state_conflict', { detail: 'Hanya untuk sertifikat yang masih berlaku.' });
    check(held);
    await this.limits.consume('certificate_request_account', actor.accountId);
    return this.transactions.run(async (em) => {
      const id = await insert(em, { ...request, certificateId, by: actor.accountId });
      const found = orNotFound(await queries.findRequest(em, id));
      await this.note(em, actor, found, 'made');
      return toManaged(found, actor);
    });
  }

  private async note(
    em: EntityManager,
    actor: Actor,
    request: queries.RequestRow,
    deed: string,
  ): Promise<void> {
    await this.audit.record(em, actor, {
      action: `certificate.${request.kind}_${deed}`,
      subjectType: 'certificate',
      subjectId: request.certificateId,
      details: { requestId: request.id },
    });
  }
}

const SAME_NAME = 'Nama ini sama dengan yang tercetak.';

async function insert(em: EntityManager, request: queries.NewRequest): Promise<string> {
  try {
    return await queries.insertRequest(em, request);
  } catch (error) {
    if (violates(error, 'certificate_requests_one_open')) throw new Problem('request_exists');
    throw error;
  }
}
