import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Server, type ServerOptions } from '@tus/server';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { readMetadata } from './upload-metadata.js';
import { UploadStore } from './upload-store.js';
import { UploadsService } from './uploads.service.js';

export const UPLOADS_PATH = '/api/uploads';

/** Speaks tus 1.0 (creation, expiration, termination) for one signed-in person at a time. */
@Injectable()
export class TusServer {
  private readonly server: Server;
  // The protocol's hooks get the request alone, so who sent it is remembered beside it.
  private readonly actors = new WeakMap<Request, Actor>();
  private readonly errors = new WeakMap<Request, unknown>();

  constructor(
    private readonly uploads: UploadsService,
    private readonly limits: RateLimitsService,
  ) {
    this.server = new Server({
      path: UPLOADS_PATH,
      datastore: new UploadStore(uploads),
      // A line that broke without our noticing gives way to the one that goes on, after this long.
      lockDrainTimeout: 1_000,
      disableTerminationForFinishedUploads: true,
      allowedOrigins: [],
      namingFunction: () => randomUUID(),
      generateUrl: (_request, { id }) => `${UPLOADS_PATH}/${id}`,
      ...this.hooks(),
    });
  }

  /** @returns the protocol's answer, and what was thrown when it is an error */
  async answer(request: Request, actor: Actor): Promise<{ response: Response; error: unknown }> {
    this.actors.set(request, actor);
    const response = await this.server.handleWeb(request);
    return { response, error: this.errors.get(request) };
  }

  private hooks(): Pick<ServerOptions, 'onIncomingRequest' | 'onUploadCreate' | 'onResponseError'> {
    return {
      onIncomingRequest: async (request, id) => {
        if (request.method !== 'POST') await this.uploads.own(this.actorOf(request), id);
      },
      onUploadCreate: async (request, upload) => {
        const actor = this.actorOf(request);
        const metadata = readMetadata(upload.metadata);
        await this.limits.consume('upload_account', actor.accountId);
        await this.uploads.admit(actor, metadata, upload.size);
        return { metadata: { ...metadata, account: actor.accountId } };
      },
      onResponseError: (request, error) => {
        this.errors.set(request, error);
        return undefined;
      },
    };
  }

  private actorOf(request: Request): Actor {
    const actor = this.actors.get(request);
    if (!actor) throw notFound();
    return actor;
  }
}
