import { Injectable } from '@nestjs/common';
import type { FileVerification } from '@sinau/contracts/verification.contract.js';
import { RateLimitsService, networkOf } from '../../accounts/rate-limits.service.js';
import { Transactions } from '../../database/transactions.js';
import { FileExaminer } from './file-examiner.service.js';
import { codesIn, kindOf, revisionHashes, sha256Of } from './file-traces.js';
import * as queries from './verification.queries.js';
import { VerificationService } from './verification.service.js';

/** Largest file that is looked at. */
export const LARGEST_FILE = 2 * 1024 * 1024;

interface Found {
  readonly finding: FileVerification['finding'];
  /** Of the certificate that the file is, or was. */
  readonly code: string | null;
}

/** Whether a file is as it was issued. The bytes are hashed, searched within bounds, and forgotten. */
@Injectable()
export class FileCheckService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimitsService,
    private readonly verification: VerificationService,
    private readonly examiner: FileExaminer,
  ) {}

  /** Before the bytes are read. @throws Problem too_many_requests */
  async admit(address: string): Promise<void> {
    await this.limits.consume('verify_file_network', networkOf(address));
  }

  /** @throws the driver's error when the database is away: never a finding */
  async check(bytes: Buffer): Promise<FileVerification> {
    const file = kindOf(bytes);
    const sha256 = sha256Of(bytes);
    const { finding, code } = await this.find(bytes, file, sha256);
    const certificate = code === null ? null : await this.verification.look(code);
    return { finding, file, sha256, code, certificate };
  }

  private async find(bytes: Buffer, file: FileVerification['file'], sha256: string): Promise<Found> {
    if (file === 'unknown') return { finding: 'unreadable', code: null };
    const em = this.transactions.reader;
    const known = await queries.findCodeOfFile(em, [
      sha256,
      ...(file === 'pdf' ? revisionHashes(bytes) : []),
    ]);
    if (known) return { finding: known.sha256 === sha256 ? 'identical' : 'changed', code: known.code };
    const { finding, certificateId } = await this.examiner[file](bytes);
    if (certificateId !== null) {
      const code = await queries.findCodeOfId(em, certificateId);
      return code ? { finding, code } : { finding: 'ours_unknown', code: null };
    }
    const code = finding === 'unreadable' ? null : await this.mentioned(bytes);
    // It names a certificate of ours and is not that file: somebody made it look like one.
    return { finding: finding === 'unsealed' && code !== null ? 'changed' : finding, code };
  }

  /** The first certificate of ours whose address stands in the file. */
  private async mentioned(bytes: Buffer): Promise<string | null> {
    for (const code of codesIn(bytes)) {
      const { answer } = await this.verification.look(code);
      if (answer !== 'not_found') return code;
    }
    return null;
  }
}
