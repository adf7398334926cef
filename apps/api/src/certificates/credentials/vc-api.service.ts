import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AnyVerifier, openLoader } from '@sinau/certificate/credential/any-verifier.js';
import { signCredential } from '@sinau/certificate/credential/proof.js';
import { STATUS_LIST_LENGTH, statusEntry } from '@sinau/certificate/credential/status-list.js';
import { credentialFault, presentationFault } from '@sinau/certificate/credential/vc-data-model.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { notFound } from '../../http/problem.js';
import { CredentialStatus } from './credential-status.service.js';
import { IssuerKeys } from './issuer-keys.service.js';

/** Why a request was refused, for the suite that sent it. */
export class VcApiFault extends Error {}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Issues and verifies whatever a conformance suite sends, signed with the real keys: the flag that opens it is refused
 * in production.
 */
@Injectable()
export class VcApi {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'SINAU_VC_API'>,
    private readonly keys: IssuerKeys,
    private readonly status: CredentialStatus,
  ) {}

  /** @throws Problem not_found when the door does not exist */
  assertOpen(): void {
    if (!this.config.SINAU_VC_API) throw notFound();
  }

  /** @throws VcApiFault */
  async issue(body: unknown): Promise<object> {
    const { credential, options } = fieldsOf(body, 'credential');
    const fault = credentialFault(credential);
    if (fault) throw new VcApiFault(fault);
    if (issuerOf(credential) !== this.keys.did) throw new VcApiFault(`issuer: must be ${this.keys.did}`);
    const wanted =
      isFields(options) && options.credentialStatus !== undefined && !credential.credentialStatus;
    const whole = wanted ? { ...credential, credentialStatus: await this.anyEntry() } : credential;
    const key = await this.keys.signing();
    try {
      return await signCredential(whole, this.keys.did, key, openLoader(await this.keys.identity()));
    } catch (error) {
      throw new VcApiFault((error as Error).message);
    }
  }

  /** @throws VcApiFault with everything that is wrong */
  async verifyCredential(body: unknown): Promise<void> {
    const { document } = fieldsOf(body, 'verifiableCredential');
    const fault = credentialFault(document);
    if (fault) throw new VcApiFault(fault);
    report(await (await this.verifier()).credential(document));
  }

  /** @throws VcApiFault with everything that is wrong */
  async verifyPresentation(body: unknown): Promise<void> {
    const { document, options } = fieldsOf(body, 'verifiablePresentation');
    const fault = presentationFault(document);
    if (fault) throw new VcApiFault(fault);
    const text = (name: string) =>
      isFields(options) && typeof options[name] === 'string' ? options[name] : undefined;
    const [challenge, domain] = [text('challenge'), text('domain')];
    report(await (await this.verifier()).presentation(document, { challenge, domain }));
  }

  private async verifier(): Promise<AnyVerifier> {
    const base = this.status.urlOf('');
    return new AnyVerifier(await this.keys.identity(), async (url) => {
      // Lists of others are not fetched: this door opens none.
      if (!url.startsWith(base)) throw new Error('the status list is not ours');
      return JSON.parse((await this.status.list(url.slice(base.length))).toString('utf8')) as object;
    });
  }

  /** An entry that no certificate has reserved and nothing revokes: good for a test, and only there. */
  private async anyEntry() {
    return statusEntry(this.status.urlOf(await this.status.openListId()), randomInt(STATUS_LIST_LENGTH));
  }
}

function fieldsOf(body: unknown, name: string): { document: Fields; credential: Fields; options: unknown } {
  const document = isFields(body) ? body[name] : undefined;
  if (!isFields(document)) throw new VcApiFault(`${name}: must be an object`);
  return { document, credential: document, options: (body as Fields).options };
}

function issuerOf({ issuer }: Fields): unknown {
  return isFields(issuer) ? issuer.id : issuer;
}

function report(found: string[]): void {
  if (found.length > 0) throw new VcApiFault(found.join('; '));
}
