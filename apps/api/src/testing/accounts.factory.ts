import { randomInt } from 'node:crypto';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import { TOTP } from 'otpauth';
import { StaffAccountsService } from '../accounts/staff-accounts.service.js';
import type { TestApi } from './test-api.js';
import { TestClient, type Answer } from './test-client.js';

/** An Indonesian number that no other test uses. */
export function newPhone(): string {
  return `+628${randomInt(10 ** 9, 10 ** 10)}`;
}

/** The newest code that was sent to a phone, from the development outbox. */
export async function sentCode(api: TestApi, phone: string): Promise<string> {
  const [message] = await api.query<{ body: string }>(
    'select body from development_outbox where recipient = $1 order by created_at desc, id desc limit 1',
    [phone],
  );
  const code = message && /\b\d{6}\b/.exec(message.body)?.[0];
  if (!code) throw new Error(`no code was sent to ${phone}`);
  return code;
}

/** The session cookie of an answer, as a browser would send it back; undefined when there was none. */
export function cookieOf(answer: Answer<unknown>): string | undefined {
  const header = answer.headers['set-cookie'];
  const line = Array.isArray(header) ? header[0] : header;
  return typeof line === 'string' ? line.split(';')[0] : undefined;
}

/** A client with the session that a sign-in answer carried. */
export function clientOf(api: TestApi, answer: Answer<unknown>): TestClient {
  const cookie = cookieOf(answer);
  if (!cookie) throw new Error(`no session in an answer with status ${answer.status}`);
  return new TestClient(api.app, cookie);
}

/** A staff account that can really sign in. `totp` gives the code of a 30 s step relative to now. */
export async function newStaff(api: TestApi, ...roles: Role[]) {
  const email = `staf${randomInt(10 ** 9)}@example.test`;
  const made = await api.app.get(StaffAccountsService).create(null, { name: 'Retno Palupi', email, roles });
  const secret = new URL(made.totpUri).searchParams.get('secret') ?? '';
  const totp = (steps = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  return { id: made.id, email, password: made.password, secret, totp };
}
