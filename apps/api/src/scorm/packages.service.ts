import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ScormPackage } from '@sinau/contracts/scorm.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { toPage } from '../database/sql.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { Problem, orNotFound } from '../http/problem.js';
import { UploadReceivers, type UploadReceiver } from '../media/upload-receivers.service.js';
import { PackageAddresses } from './package-address.service.js';
import * as queries from './packages.queries.js';
import { ScormPackageRow } from './scorm-package.entity.js';

/** Packages that trainers upload. */
@Injectable()
export class PackagesService implements OnModuleInit, UploadReceiver {
  constructor(
    private readonly transactions: Transactions,
    private readonly receivers: UploadReceivers,
    private readonly addresses: PackageAddresses,
  ) {}

  onModuleInit(): void {
    this.receivers.add('scorm', this);
  }

  async begun(
    em: EntityManager,
    upload: { id: string; accountId: string; filename: string; length: number },
  ): Promise<void> {
    const { id, accountId, filename, length } = upload;
    await em.insert(ScormPackageRow, { id, filename, bytes: length, createdBy: accountId });
  }

  async arrived(em: EntityManager, ring: Ring, uploadId: string): Promise<void> {
    if (await queries.markArrived(em, uploadId)) ring('unpack-scorm', { packageId: uploadId });
  }

  async list(query: {
    q?: string;
    page: number;
    pageSize: number;
  }): Promise<RouteOutput<'GET /manage/scorm'>> {
    return toPage(await queries.listPackages(this.transactions.reader, query), query);
  }

  /** @throws Problem not_found */
  async read(id: string): Promise<ScormPackage> {
    return orNotFound(await queries.findPackage(this.transactions.reader, id));
  }

  /** @throws Problem not_found, package_not_ready */
  async preview(id: string): Promise<{ url: string }> {
    await this.read(id);
    const launch = await queries.findLaunch(this.transactions.reader, id);
    if (!launch) throw new Problem('package_not_ready');
    return { url: this.addresses.of(launch).previewUrl };
  }
}
