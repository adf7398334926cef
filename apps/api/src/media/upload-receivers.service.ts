import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import type { UploadPurpose } from './upload.policy.js';

/** A feature that takes uploads of its own purpose. Both are called inside the upload's transaction. */
export interface UploadReceiver {
  /** Nothing has been sent yet. */
  begun(
    em: EntityManager,
    upload: { id: string; accountId: string; filename: string; length: number },
  ): Promise<void>;
  /** Every byte is here, once. */
  arrived(em: EntityManager, ring: Ring, uploadId: string): Promise<void>;
}

/** Who takes which uploads: features above this one register themselves, so that this one need not know them. */
@Injectable()
export class UploadReceivers {
  private readonly receivers = new Map<UploadPurpose, UploadReceiver>();

  add(purpose: UploadPurpose, receiver: UploadReceiver): void {
    this.receivers.set(purpose, receiver);
  }

  of(purpose: UploadPurpose): UploadReceiver | undefined {
    return this.receivers.get(purpose);
  }
}
