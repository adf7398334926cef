import { createCertificateRenderer } from '../renderer.js';
import { createBsreService } from '../testing/bsre-service.js';
import { sampleCertificate } from '../testing/samples.js';
import { homeSeal, unsealedSample, WORDS } from '../testing/sealed-sample.js';
import { serve } from '../testing/serve.js';
import { createBsreSealer } from './bsre-sealer.js';
import { inspectSeal } from './inspect-seal.js';

const ACCOUNT = { username: 'sinau', password: 'sandi-aplikasi', subscriber: 'SUB-1', activation: '123456' };

let pdf: Uint8Array;
let home: Awaited<ReturnType<typeof homeSeal>>;
let service: ReturnType<typeof createBsreService>;
let server: Awaited<ReturnType<typeof serve>>;
/** What the next requests get instead of an answer. */
let trouble: (number | 'hang')[];
let asked: string[];
let code: string;

beforeAll(async () => {
  pdf = await unsealedSample();
  home = await homeSeal();
});
beforeEach(async () => {
  service = createBsreService({ ...ACCOUNT, identity: home.identity });
  [trouble, asked, code] = [[], [], ACCOUNT.activation];
  server = await serve(async ({ path, headers, body }) => {
    asked.push(path);
    const instead = trouble.shift();
    if (instead === 'hang') return 'hang';
    if (instead) return { status: instead };
    const answer = await service.answer(path, headers.authorization, JSON.parse(body.toString()));
    return { status: answer.status, body: JSON.stringify(answer.body) };
  });
});
afterEach(() => server.close());

const otherDocument = () =>
  createCertificateRenderer().render({
    data: sampleCertificate({ holderName: 'Orang Lain' }),
    template: { kind: 'builtin' },
    attachment: null,
  });

const sealer = (changes: Partial<typeof ACCOUNT> = {}, patienceMs = 15_000) =>
  createBsreSealer({
    ...ACCOUNT,
    ...changes,
    url: server.url,
    words: WORDS,
    patienceMs,
    activation: { current: async () => code, replace: async (fresh) => void (code = fresh) },
  });

it('seals with a one-time code per document', async () => {
  const bsre = sealer();
  for (const made of [await bsre.seal(pdf), await bsre.seal(pdf)])
    expect(inspectSeal(made, [home.root])).toMatchObject({
      wholeDocument: true,
      chainOk: true,
      problems: [],
    });
  const round = ['/api/v2/seal/get/totp', '/api/v2/seal/pdf'];
  expect(asked).toEqual([...round, ...round]);
});

it('renews an activation that is over, keeps the new code and goes on', async () => {
  service.state.expired = true;
  await sealer().seal(pdf);
  expect(code).toBe(service.state.activation);
  expect(code).not.toBe(ACCOUNT.activation);
  expect(asked).toContain('/api/v2/seal/get/activation');
});

it.each([[500], [502], [503], [429], [408], ['hang' as const]])(
  'can be asked again after %s',
  async (instead) => {
    trouble = [instead];
    await expect(sealer().seal(pdf)).rejects.toMatchObject({ name: 'SealUnavailable' });
    expect((await sealer().seal(pdf)).byteLength).toBeGreaterThan(pdf.byteLength);
  },
);

it('can be asked again when nobody listens', async () => {
  const bsre = sealer();
  await server.close();
  await expect(bsre.seal(pdf)).rejects.toMatchObject({ name: 'SealUnavailable' });
});

it.each([
  ['password', { password: 'salah' }],
  ['subscriber', { subscriber: 'SUB-2' }],
])('tells that the signer is at fault for a wrong %s, without repeating it', async (_, changes) => {
  const refused = sealer(changes).seal(pdf);
  await expect(refused).rejects.toMatchObject({ name: 'SealRefused', of: 'signer' });
  await expect(refused).rejects.not.toThrow(/salah|SUB-2|123456/);
});

it('tells that the signer is at fault for a wrong activation', async () => {
  code = '999999';
  await expect(sealer().seal(pdf)).rejects.toMatchObject({ name: 'SealRefused', of: 'signer' });
});

it('tells that the document is at fault', async () => {
  await expect(sealer().seal(Buffer.from('halo'))).rejects.toMatchObject({
    name: 'SealRefused',
    of: 'document',
  });
});

it.each([
  ['another document', async () => home.sealer.seal(await otherDocument())],
  ['a changed one', async (made: Uint8Array) => Buffer.from(made).fill('x', 3_000, 3_010)],
  ['one that is not sealed', async () => pdf],
])('does not believe %s', async (_, forge) => {
  const forged = await forge(await home.sealer.seal(pdf));
  service.state.forge = () => forged;
  await expect(sealer().seal(pdf)).rejects.toMatchObject({ name: 'SealUnavailable' });
});
