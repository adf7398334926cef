import { inspectSeal } from './inspect-seal.js';
import type { SealWords } from './pdf-seal-slot.js';
import { SealRefused, SealUnavailable, type Sealer } from './sealer.js';

/** The code that proves the institution's seal was activated; BSrE replaces it at each renewal. */
export interface ActivationCode {
  current(): Promise<string>;
  replace(code: string): Promise<void>;
}

export interface BsreOptions {
  /** Where the e-sign client service listens, e.g. https://esign.example.go.id. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** `idSubscriber` of the institution's seal. */
  readonly subscriber: string;
  readonly activation: ActivationCode;
  readonly words: SealWords;
  readonly patienceMs?: number;
}

const PATIENCE_MS = 30_000;
const LARGEST_ANSWER = 30 * 1024 * 1024;
const ADVICE = 'Periksa setelan BSrE, lalu mulai ulang worker.';

type Answer = Record<string, unknown>;

/**
 * Seals with the institution's seal at BSrE (e-sign client API v2): a one-time code per document, then the document.
 * An officer's own passphrase never comes near it. What comes back is believed only when it is our document, whole,
 * under one good signature.
 */
export function createBsreSealer(options: BsreOptions): Sealer {
  const post = poster(options);
  const { subscriber: idSubscriber, activation, words } = options;

  async function oneTimeCode(): Promise<string> {
    const used = await activation.current();
    const first = await post('/api/v2/seal/get/totp', { idSubscriber, totp: used, data: '1' });
    if (first.ok && isGranted(first.answer)) return first.answer.totp;
    const now = await activation.current();
    // Somebody else renewed it meanwhile: theirs is good.
    const code = now === used ? await renewed(used) : now;
    const second = await post('/api/v2/seal/get/totp', { idSubscriber, totp: code, data: '1' });
    if (second.ok && isGranted(second.answer)) return second.answer.totp;
    throw refusal('signer', second, `BSrE menolak kode segel. ${ADVICE}`);
  }

  async function renewed(code: string): Promise<string> {
    const reply = await post('/api/v2/seal/get/activation', { idSubscriber, totp: code });
    const data: unknown = reply.answer.data;
    const fresh = data && typeof data === 'object' ? (data as Answer) : reply.answer;
    if (!reply.ok || !isGranted(fresh))
      throw refusal('signer', reply, `Aktivasi segel BSrE tidak berlaku. ${ADVICE}`);
    await activation.replace(fresh.totp);
    return fresh.totp;
  }

  return {
    async seal(pdf) {
      const totp = await oneTimeCode();
      const look = { tampilan: 'INVISIBLE', location: words.location, reason: words.reason };
      const file = [Buffer.from(pdf).toString('base64')];
      const reply = await post('/api/v2/seal/pdf', { idSubscriber, totp, signatureProperties: [look], file });
      if (!reply.ok) throw refusal('document', reply, 'BSrE menolak dokumen ini.');
      return sealedFrom(reply.answer, pdf);
    },
  };
}

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly answer: Answer;
}

function poster(options: BsreOptions): (path: string, body: unknown) => Promise<Reply> {
  const authorization = `Basic ${Buffer.from(`${options.username}:${options.password}`).toString('base64')}`;
  return async (path, body) => {
    const reply = await ask(
      new URL(path, options.url),
      authorization,
      body,
      options.patienceMs ?? PATIENCE_MS,
    );
    if (reply.status === 401 || reply.status === 403)
      throw new SealRefused('signer', `BSrE menolak nama atau sandi aplikasi. ${ADVICE}`);
    if (reply.status >= 500 || reply.status === 408 || reply.status === 429)
      throw new SealUnavailable(`BSrE sedang terganggu (${reply.status}). Dicoba lagi otomatis.`);
    return reply;
  };
}

async function ask(url: URL, authorization: string, body: unknown, patienceMs: number): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (Number(response.headers.get('content-length') ?? 0) > LARGEST_ANSWER) throw new Error('too large');
    const text = await response.text();
    return { ok: response.ok, status: response.status, answer: objectIn(text) };
  } catch {
    throw new SealUnavailable('BSrE tidak menjawab. Dicoba lagi otomatis.');
  }
}

function objectIn(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? (value as Answer) : {};
  } catch {
    return {};
  }
}

const isGranted = (answer: Answer): answer is Answer & { totp: string } =>
  answer.result === true && typeof answer.totp === 'string';

/** BSrE's codes 2031 and the like say whose fault it is; without one the step decides. */
function refusal(of: 'signer' | 'document', { answer, status }: Reply, sentence: string): SealRefused {
  const code = answer.status_code ?? answer.statusCode;
  const said =
    typeof code === 'number' || typeof code === 'string' ? `kode ${String(code).slice(0, 12)}` : `${status}`;
  // Their words may repeat what we sent; only the number is kept.
  const aboutSigner =
    typeof answer.error === 'string' &&
    /passphrase|totp|subscriber|sertifikat|certificate/i.test(answer.error);
  return new SealRefused(aboutSigner ? 'signer' : of, `${sentence} (${said})`);
}

function sealedFrom(answer: Answer, original: Uint8Array): Uint8Array {
  const files: unknown = answer.file;
  const [file, second] = Array.isArray(files) ? (files as unknown[]) : [];
  if (typeof file !== 'string' || second !== undefined)
    throw new SealUnavailable('Jawaban BSrE tidak berisi dokumen. Dicoba lagi otomatis.');
  const sealed = Buffer.from(file, 'base64');
  const { wholeDocument, intact } = inspectSeal(sealed, []);
  const isOurs = sealed.subarray(0, original.byteLength).equals(original);
  if (!wholeDocument || !intact || !isOurs)
    throw new SealUnavailable('Dokumen dari BSrE tidak utuh. Dicoba lagi otomatis.');
  return sealed;
}
