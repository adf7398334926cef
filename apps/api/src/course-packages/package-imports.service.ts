import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CoursePackage } from '@sinau/contracts/course-packages.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound } from '../http/problem.js';
import { UploadReceivers, type UploadReceiver } from '../media/upload-receivers.service.js';
import { CoursePackageRow } from './course-package.entity.js';
import * as queries from './course-packages.queries.js';

/** Whole courses that come in: uploaded in parts, checked by a job, imported by it once somebody said yes. */
@Injectable()
export class PackageImports implements OnModuleInit, UploadReceiver {
  constructor(
    private readonly transactions: Transactions,
    private readonly receivers: UploadReceivers,
  ) {}

  onModuleInit(): void {
    this.receivers.add('course', this);
  }

  async begun(
    em: EntityManager,
    upload: { id: string; accountId: string; filename: string; length: number },
  ): Promise<void> {
    const { id, accountId, filename, length } = upload;
    await em.insert(CoursePackageRow, { id, filename, bytes: length, createdBy: accountId });
  }

  async arrived(em: EntityManager, ring: Ring, uploadId: string): Promise<void> {
    if (await queries.move(em, uploadId, 'uploading', 'checking'))
      ring('import-course', { packageId: uploadId });
  }

  /** @throws Problem not_found, also for another person's */
  async read(actor: Actor, id: string): Promise<CoursePackage> {
    return orNotFound(await queries.findOwn(this.transactions.reader, id, actor.accountId));
  }

  /** Pressed twice it begins once. @throws Problem not_found, state_conflict when it was not checked, or refused */
  async start(actor: Actor, id: string): Promise<CoursePackage> {
    const found = await this.read(actor, id);
    const begun = await this.transactions.run(async (em, ring) => {
      const moved = await queries.move(em, id, 'checked', 'importing');
      if (moved) ring('import-course', { packageId: id });
      return moved;
    });
    if (!begun && !['checked', 'importing', 'done'].includes(found.state))
      throw new Problem('state_conflict');
    return this.read(actor, id);
  }
}
