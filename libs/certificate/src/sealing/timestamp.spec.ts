import { homeSeal, unsealedSample, WORDS } from '../testing/sealed-sample.js';
import { serve } from '../testing/serve.js';
import { answerTimestampRequest, type TimestampLies } from '../testing/timestamp-authority.js';
import { inspectSeal } from './inspect-seal.js';
import { createLocalSealer } from './local-sealer.js';
import { httpTimestamper } from './timestamp.js';

const NOW = new Date();
let pdf: Uint8Array;
let home: Awaited<ReturnType<typeof homeSeal>>;

beforeAll(async () => {
  pdf = await unsealedSample();
  home = await homeSeal();
});

/** Seals with an authority that answers so. */
async function sealedWith(options: { lies?: TimestampLies; status?: number; by?: 'seal'; hang?: true }) {
  const authority = await serve(async ({ body }) => {
    if (options.hang) return 'hang';
    if (options.status) return { status: options.status };
    const identity = options.by === 'seal' ? home.identity : home.stamps;
    return { status: 200, body: await answerTimestampRequest(body, identity, NOW, options.lies) };
  });
  try {
    const timestamp = httpTimestamper(authority.url, options.hang ? 300 : 15_000);
    return await createLocalSealer(home.identity, { words: WORDS, timestamp }).seal(pdf);
  } finally {
    await authority.close();
  }
}

it('proves the time of a seal (PAdES B-T)', async () => {
  const sealed = await sealedWith({});
  const report = inspectSeal(sealed, [home.root]);
  expect(report).toMatchObject({ wholeDocument: true, intact: true, chainOk: true, problems: [] });
  expect(report.timestamp?.getTime()).toBe(NOW.getTime());
});

it('counts for nothing from an authority that we do not know', async () => {
  const sealed = await sealedWith({});
  const leaf = home.identity.chain[0] ?? new Uint8Array();
  expect(inspectSeal(sealed, [leaf])).toMatchObject({
    intact: true,
    chainOk: true,
    timestamp: null,
    problems: ['timestamp_foreign'],
  });
});

it.each([
  ['another imprint', { lies: { imprint: Buffer.alloc(32, 1) } }, 'SealUnavailable'],
  ['another nonce', { lies: { nonce: Buffer.from('0102', 'hex') } }, 'SealUnavailable'],
  ['a certificate that is not for timestamps', { by: 'seal' as const }, 'SealUnavailable'],
  ['a server in trouble', { status: 503 }, 'SealUnavailable'],
  ['too many requests', { status: 429 }, 'SealUnavailable'],
  ['no answer', { hang: true as const }, 'SealUnavailable'],
  ['a refusal', { lies: { status: 2 } }, 'SealRefused'],
  ['a closed door', { status: 403 }, 'SealRefused'],
])('%s makes no seal', async (_, options, name) => {
  await expect(sealedWith(options)).rejects.toMatchObject({ name });
});
