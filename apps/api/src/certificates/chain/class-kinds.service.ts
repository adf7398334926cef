import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { differences } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound, wrongField } from '../../http/problem.js';
import { findGivenKinds } from '../register/recipients.queries.js';
import * as queries from './class-kinds.queries.js';
import { ClassSteps } from './class-steps.service.js';
import { isReadyFor } from './duties.policy.js';

type Kinds = RouteInput<'PUT /manage/batches/:id/certification/kinds'>['body']['kinds'];

/** Which certificates a class gives and how they look, as panitia chooses before handing it in. */
@Injectable()
export class ClassKindsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: ClassSteps,
  ) {}

  /** @throws Problem invalid_input for a template of another kind or unpublished, state_conflict once handed in, not_found */
  async choose(actor: Actor, batchId: string, kinds: Kinds): Promise<void> {
    await this.transactions
      .run(async (em) => {
        const authority = await this.steps.authority(em, actor, 'choose_kinds', batchId);
        const certification = orNotFound(await queries.holdClass(em, batchId));
        if (!isReadyFor('choose_kinds', certification, false)) {
          throw new Problem('state_conflict', {
            detail: 'Angkatan sudah diajukan. Minta Dinas mengembalikannya dulu.',
          });
        }
        const before = await findGivenKinds(em, batchId);
        await queries.replaceKinds(em, batchId, kinds);
        await this.steps.note(em, authority, batchId, {
          action: 'class.kinds_chosen',
          ...differences({ kinds: before }, { kinds: await findGivenKinds(em, batchId) }),
        });
      })
      .catch((error: unknown) => {
        if (
          violates(error, 'certificate_template_of_kind') ||
          violates(error, 'class_certificate_kinds_template_version_id_fkey')
        )
          throw wrongField('kinds', 'Pilih templat terbit yang sejenis.');
        throw error;
      });
  }
}
