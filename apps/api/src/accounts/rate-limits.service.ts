import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Encryption } from '../database/encryption.js';
import { Problem } from '../http/problem.js';
import { RateLimitLeases } from './rate-limit-leases.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often, in how many seconds. Limits per network allow a hall where forty people, each with a few retries, share
 * one address; limits per person are what stops guessing.
 */
const LIMITS = {
  /** Codes sent to one phone: each one is a message somebody pays for. */
  code_phone: [10, HOUR],
  code_network: [150, 10 * MINUTE],
  /** Guesses for one phone, over all its codes: 20 of a million an hour. */
  guess_phone: [20, HOUR],
  guess_network: [400, 10 * MINUTE],
  /** One e-mail from one network, and from everywhere: a stranger elsewhere cannot lock an officer out quickly. */
  staff_here: [10, 15 * MINUTE],
  staff_email: [60, HOUR],
  staff_network: [120, 10 * MINUTE],
  /** Guesses of the password by somebody who found an open session. */
  password_account: [10, 15 * MINUTE],
  /** "This NIK is taken" must not become a way to look NIKs up. */
  nik_account: [15, HOUR],
  /** An officer who registers people looks each of them up once or twice; nobody goes through the whole list so. */
  person_lookup: [120, HOUR],
  /** Test messages to oneself: some of them cost Latkop money. */
  test_message_account: [5, HOUR],
  push_device_account: [30, HOUR],
  /** Appointments made or moved: each one tells a consultant, who cannot turn that off. */
  consultation_account: [20, HOUR],
  verify_network: [600, 5 * MINUTE],
  /** Names typed to be compared: by one network, and for one certificate from everywhere. */
  verify_name_network: [60, 10 * MINUTE],
  verify_name_code: [30, HOUR],
  /** Files sent to be checked: each one is read and hashed. */
  verify_file_network: [60, 10 * MINUTE],
  /** Copies of one's data: each one is a job, and a file that holds everything. */
  data_export_account: [3, 24 * HOUR],
  /** Officers who look people up to note what they consent to. */
  data_subject_lookup: [120, HOUR],
  /** Requests about certificates: each one is work for somebody. */
  certificate_request_account: [20, HOUR],
  /** Reports of providers whose signature is wrong. */
  webhook_network: [60, 5 * MINUTE],
  upload_account: [120, 10 * MINUTE],
  /** Attendance codes that were wrong: by one person; without a sign-in by one hall, and everywhere, 1,000 of a million at most. */
  presence_account: [20, 10 * MINUTE],
  presence_network: [400, 10 * MINUTE],
  presence_everywhere: [1000, 10 * MINUTE],
  /** Typed phones, whoever they belong to: one number, one hall, and one session from everywhere. */
  presence_phone: [10, 10 * MINUTE],
  presence_phone_network: [600, 10 * MINUTE],
  presence_phone_session: [1500, 10 * MINUTE],
  /** Programmes look about once an hour, some at every start. */
  calendar_feed: [60, 10 * MINUTE],
} as const satisfies Record<string, readonly [points: number, seconds: number]>;

export type RateLimit = keyof typeof LIMITS;

/** What strangers ask so often that not each time can be a write of its own: taken from the table so many at a time. */
const LEASES: Partial<Record<RateLimit, number>> = { verify_network: 20 };

/**
 * Limits that hold across processes: counted in PostgreSQL (table `rate_limits`), multiplied by RATE_LIMIT_SCALE.
 * Keys are stored as HMAC: the table holds no phone, e-mail or address.
 */
@Injectable()
export class RateLimitsService {
  private readonly limiters: Record<RateLimit, RateLimiterPostgres>;
  private readonly leases: Partial<Record<RateLimit, RateLimitLeases>>;

  constructor(
    dataSource: DataSource,
    @Inject(CONFIG) config: Config,
    private readonly encryption: Encryption,
  ) {
    const limiter = (kind: string, [limit, seconds]: readonly [number, number]) => {
      const points = Math.ceil(limit * config.RATE_LIMIT_SCALE);
      return new RateLimiterPostgres({
        storeClient: dataSource,
        storeType: 'typeorm',
        schemaName: 'lms',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: kind,
        points,
        duration: seconds,
        // One of them clears the expired rows of all.
        clearExpiredByTimeout: kind === 'code_phone',
        // Who knocks on after the end of a leased limit is answered without a write.
        ...(kind in LEASES && { inMemoryBlockOnConsumed: points }),
      });
    };
    this.limiters = Object.fromEntries(
      Object.entries(LIMITS).map(([kind, limit]) => [kind, limiter(kind, limit)]),
    ) as Record<RateLimit, RateLimiterPostgres>;
    this.leases = Object.fromEntries(
      Object.entries(LEASES).map(([kind, uses]) => [
        kind,
        new RateLimitLeases(this.limiters[kind as RateLimit], uses),
      ]),
    );
  }

  /**
   * Counts one use of `kind` by `key`.
   * @throws Problem too_many_requests with the seconds to wait
   */
  async consume(kind: RateLimit, key: string): Promise<void> {
    try {
      await (this.leases[kind] ?? this.limiters[kind]).consume(this.hidden(kind, key));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Problem('too_many_requests', {
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
      });
    }
  }

  /** Takes one counted use back, when what it was for did not happen. */
  async giveBack(kind: RateLimit, key: string): Promise<void> {
    await this.limiters[kind].reward(this.hidden(kind, key));
  }

  private hidden(kind: string, key: string): string {
    return this.encryption.index(key, `rate limit ${kind}`).toString('base64url');
  }
}

/** What counts as one network: an IPv4 address, or the /64 that one IPv6 connection owns. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '').toLowerCase()).join(':')}::/64`;
}
