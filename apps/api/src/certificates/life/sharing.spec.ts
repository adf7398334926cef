import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import sharp from 'sharp';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { shareCard } from './share-card.js';

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;
let holder: SignedIn;
let certificate: Certificate;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
  const { batchId, learners } = await runningClass(api, ['Ani']);
  holder = learners[0] as SignedIn;
  [certificate] = (await approveClass(api, batchId)) as [Certificate];
  await side.issueAll([certificate]);
});
afterAll(async () => {
  await side.close();
  await api.close();
});

describe('a picture to share', () => {
  it.each(['card', 'qr'])('%s is for the holder and officers', async (what) => {
    const url = `/api/certificates/${certificate.id}/${what}`;
    expect((await api.anonymous.inject({ url })).status).toBe(401);
    expect((await (await api.signIn('peserta')).inject({ url })).status).toBe(404);
    expect((await holder.inject({ url: `/api/certificates/x/${what}` })).status).toBe(404);
  });

  it('is a square PNG of 1080 pixels, and an SVG of the QR', async () => {
    const card = await holder.inject({ url: `/api/certificates/${certificate.id}/card` });
    expect(card.headers['content-type']).toBe('image/png');
    expect(card.headers['cache-control']).toContain('private');
    const { width, height, format } = await sharp(card.raw).metadata();
    expect([width, height, format]).toEqual([1080, 1080, 'png']);
    const qr = await holder.inject({ url: `/api/certificates/${certificate.id}/qr` });
    expect(qr.headers['content-type']).toContain('image/svg+xml');
    expect(qr.raw.toString()).toMatch(/^<svg xmlns/);
  });

  it('holds the longest names and whatever stands in them', async () => {
    const bytes = await shareCard({
      holderName: 'Raden Ayu Siti Nur’aini Kusumaningrum Hadiwijaya <b>&amp;</b> Dra., M.Si., Ph.D. '.repeat(
        2,
      ),
      businessName: 'Keripik & "Bakso" <i>Sumenep</i> Makmur Jaya Abadi Sentosa Bersama Selamanya',
      courseTitle: 'Pelatihan Pengemasan dan Pelabelan Produk Pangan Olahan untuk Ekspor '.repeat(3),
      kindLabel: 'Surat Tanda Tamat Pelatihan',
      number: '0001/STTP/LATKOP/XI/2026',
      verifyUrl: 'https://sinau.example/v/GDWU5HPZFNWC',
      demo: true,
    });
    expect((await sharp(bytes).metadata()).width).toBe(1080);
  });
});
