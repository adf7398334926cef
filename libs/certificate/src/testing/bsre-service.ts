import { randomInt } from 'node:crypto';
import { createLocalSealer, type SealIdentity } from '../sealing/local-sealer.js';

interface BsreAccount {
  readonly identity: SealIdentity;
  readonly username: string;
  readonly password: string;
  readonly subscriber: string;
  /** The activation code that counts at first. */
  readonly activation: string;
}

export interface BsreAnswer {
  readonly status: number;
  readonly body: unknown;
}

const WORDS = { name: 'Segel instansi', reason: 'Segel elektronik', location: 'Malang' };
const newCode = () => String(randomInt(1_000_000)).padStart(6, '0');
const bad = (error: string, code: number): BsreAnswer => ({
  status: 400,
  body: { status_code: code, error },
});

/**
 * BSrE's e-sign client service (API v2) as far as the institution's seal needs it, for tests and stand-ins; and it really
 * seals: activation code, one-time code for one document, document. `state` may be changed while it runs.
 */
export function createBsreService(account: BsreAccount) {
  const authorization = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;
  const sealer = createLocalSealer(account.identity, { words: WORDS });
  const codes = new Set<string>();
  const state = {
    activation: account.activation,
    /** The activation must be renewed before it gives codes. */
    expired: false,
    /** What becomes of a sealed document on its way back. */
    forge: (pdf: Uint8Array): Uint8Array => pdf,
  };

  const routes: Record<string, (body: Record<string, unknown>) => Promise<BsreAnswer>> = {
    '/api/v2/seal/get/activation': async ({ totp }) => {
      if (totp !== state.activation) return bad('Kode salah', 2031);
      state.activation = newCode();
      state.expired = false;
      const data = { message: 'OK', totp: state.activation, expires: '2099-01-01 00:00:00', result: true };
      return { status: 200, body: { success: true, message: null, data } };
    },
    '/api/v2/seal/get/totp': async ({ totp }) => {
      if (totp !== state.activation || state.expired) return bad('Kode kedaluwarsa', 2031);
      const code = newCode();
      codes.add(code);
      return {
        status: 200,
        body: { message: 'OK', totp: code, expires: '2099-01-01 00:00:00', result: true },
      };
    },
    '/api/v2/seal/pdf': async ({ totp, file, signatureProperties: looks }) => {
      if (typeof totp !== 'string' || !codes.delete(totp)) return bad('TOTP salah', 2031);
      const [document, second]: unknown[] = Array.isArray(file) ? file : [];
      const isShaped =
        typeof document === 'string' && !second && JSON.stringify(looks).includes('"INVISIBLE"');
      if (!isShaped || !document.startsWith('JVBERi')) return bad('Dokumen tidak dapat dibaca', 2011);
      const sealed = state.forge(await sealer.seal(Buffer.from(document, 'base64')));
      return { status: 200, body: { time: 120, file: [Buffer.from(sealed).toString('base64')] } };
    },
  };

  return {
    state,
    async answer(
      path: string,
      given: string | undefined,
      body: Record<string, unknown>,
    ): Promise<BsreAnswer> {
      const route = routes[path];
      if (!route) return { status: 404, body: {} };
      if (given !== authorization) return { status: 401, body: { error: 'Unauthorized' } };
      return body.idSubscriber === account.subscriber ? route(body) : bad('idSubscriber tidak dikenal', 2021);
    },
  };
}
