import { Injectable } from '@nestjs/common';
import {
  achievementCredential,
  type CredentialFacts,
} from '@sinau/certificate/credential/achievement-credential.js';
import { bakePng } from '@sinau/certificate/credential/badge-png.js';
import { badgePicture } from '@sinau/certificate/credential/badge-picture.js';
import { bakeSvg } from '@sinau/certificate/credential/badge-svg.js';
import { signCredential } from '@sinau/certificate/credential/proof.js';
import sharp from 'sharp';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { notFound, orNotFound } from '../../http/problem.js';
import { CredentialStatus } from './credential-status.service.js';
import * as queries from './credentials.queries.js';
import { IssuerKeys } from './issuer-keys.service.js';

export interface CredentialFile {
  readonly bytes: Buffer;
  /** `Lencana-0042-STTP-LATKOP-XI-2026.png`: letters, digits and dashes only. */
  readonly fileName: string;
}

/** Open Badges credentials of certificates: made once from the frozen payload, the same bytes for ever. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: IssuerKeys,
    private readonly status: CredentialStatus,
  ) {}

  /**
   * The signed credential as JSON. May run twice at once and be killed anywhere: the first that is stored stays.
   * @throws Problem not_found, ZodError when the payload cannot make a well-formed credential
   */
  async credentialOf(certificateId: string): Promise<Uint8Array> {
    const em = this.transactions.reader;
    const stored = await queries.findCredential(em, certificateId);
    if (stored?.credential) return stored.credential;
    const certificate = orNotFound(await queries.findCertificate(em, certificateId));
    const { statusListId, statusIndex } = stored ?? (await this.status.reserve(certificateId));
    const key = await this.keys.signing();
    const unsigned = achievementCredential(certificate.payload, {
      certificateId,
      did: this.keys.did,
      publicUrl: this.keys.publicUrl,
      statusListUrl: this.status.urlOf(statusListId),
      statusIndex,
      expiresOn: certificate.expiresOn,
    });
    const credential = Buffer.from(JSON.stringify(await signCredential(unsigned, this.keys.did, key)));
    if (await queries.store(em, certificateId, { credential, keyId: key.id })) return credential;
    const kept = (await queries.findCredential(em, certificateId))?.credential;
    if (!kept) throw new Error(`the key of credential ${certificateId} was revoked while it signed`);
    return kept;
  }

  /** For its holder, while it stands. @throws Problem not_found */
  async json(actor: Actor, certificateId: string): Promise<CredentialFile> {
    const payload = await this.standing(actor, certificateId);
    const bytes = Buffer.from(await this.credentialOf(certificateId));
    return { bytes, fileName: fileName('Kredensial', payload, 'json') };
  }

  /** A picture that carries the credential. @throws Problem not_found */
  async svg(actor: Actor, certificateId: string): Promise<CredentialFile> {
    const payload = await this.standing(actor, certificateId);
    const credential = Buffer.from(await this.credentialOf(certificateId)).toString('utf8');
    const bytes = Buffer.from(bakeSvg(pictureOf(payload), credential));
    return { bytes, fileName: fileName('Lencana', payload, 'svg') };
  }

  /** The same as pixels. @throws Problem not_found */
  async png(actor: Actor, certificateId: string): Promise<CredentialFile> {
    const payload = await this.standing(actor, certificateId);
    const credential = await this.credentialOf(certificateId);
    const picture = await sharp(Buffer.from(pictureOf(payload)))
      .png({ palette: true })
      .toBuffer();
    return { bytes: bakePng(picture, credential), fileName: fileName('Lencana', payload, 'png') };
  }

  private async standing(actor: Actor, certificateId: string): Promise<CredentialFacts> {
    const found = orNotFound(await queries.findCertificate(this.transactions.reader, certificateId));
    if (found.accountId !== actor.accountId || found.state !== 'issued') throw notFound();
    return found.payload;
  }
}

function pictureOf(payload: CredentialFacts): string {
  return badgePicture({ ...payload, issuerName: payload.issuer.name });
}

function fileName(kind: string, { number }: CredentialFacts, extension: string): string {
  return `${kind}-${number.replace(/[^A-Za-z0-9]+/g, '-')}.${extension}`;
}
