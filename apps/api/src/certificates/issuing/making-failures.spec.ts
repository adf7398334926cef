import type { RenderRequest } from '@sinau/certificate/renderer.js';
import { RenderTimeout } from '@sinau/certificate/render-errors.js';
import { SealRefused, SealUnavailable } from '@sinau/certificate/sealing/sealer.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { SealSource } from '../sealing/seal-source.service.js';
import { CERTIFICATE_RENDERER } from './certificate-composer.js';
import { RenderCertificateJob } from './render-certificate.job.js';

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  side = await startIssuing();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await api.query('delete from seal_refusals');
  await side.close();
});
afterAll(() => api.close());

async function certificates(...names: string[]): Promise<string[]> {
  const { batchId } = await runningClass(api, names);
  return (await approveClass(api, batchId)).map(({ id }) => id);
}
async function rowOf(id: string) {
  const [row] = await api.query<{ state: string; error: string | null; failures: number; waits: boolean }>(
    `select state, last_error as error, render_failures as failures, retry_at > now() as waits from certificates where id = $1`,
    [id],
  );
  return row;
}
const run = (certificateId: string) => side.worker.get(RenderCertificateJob).run({ certificateId });
/** A signer that answers so from now on; how often it was asked. */
function signerThat(answers: () => Promise<Uint8Array>) {
  const seal = jest.fn(answers);
  const source = side.worker.get(SealSource, { strict: false });
  jest.spyOn(source, 'open').mockResolvedValue({ sealer: { seal }, chain: null });
  return seal;
}

describe('a signer that is away', () => {
  it('delays only the sealing: the job ends, the row says why and when, and a later run finishes', async () => {
    const [id = ''] = await certificates('Ani');
    signerThat(() => Promise.reject(new SealUnavailable('BSrE tidak menjawab. Dicoba lagi otomatis.')));
    await run(id);
    expect(await rowOf(id)).toEqual({
      state: 'pending',
      error: 'BSrE tidak menjawab. Dicoba lagi otomatis.',
      failures: 0,
      waits: true,
    });
    await side.close();
    jest.restoreAllMocks();
    side = await startIssuing();
    await run(id);
    expect(await rowOf(id)).toMatchObject({ state: 'issued', error: null });
  });

  it('is left alone for some seconds, whatever else is waiting', async () => {
    const ids = await certificates('Ani', 'Budi', 'Citra');
    const seal = signerThat(() => Promise.reject(new SealUnavailable('tidak menjawab')));
    for (const id of ids) await run(id);
    expect(seal).toHaveBeenCalledTimes(1);
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ state: 'pending', waits: true });
  });

  it('is rung again by the sweep when it is time, and not before', async () => {
    const [id = ''] = await certificates('Ani');
    signerThat(() => Promise.reject(new SealUnavailable('tidak menjawab')));
    await run(id);
    const queue = side.worker.get<JobQueue>(JOB_QUEUE, { strict: false });
    const rung = jest.spyOn(queue, 'ringMany');
    const ringsFor = () => rung.mock.calls.some(([, payloads]) => JSON.stringify(payloads).includes(id));
    await api.query('alter table certificates disable trigger certificates_immutable');
    await api.query(`update certificates set approved_at = now() - interval '1 minute' where id = $1`, [id]);
    await api.query('alter table certificates enable trigger certificates_immutable');
    await side.issuing.ringOverdue();
    expect(ringsFor()).toBe(false);
    await api.query(`update certificates set retry_at = now() - interval '1 second' where id = $1`, [id]);
    await side.issuing.ringOverdue();
    expect(ringsFor()).toBe(true);
  });
});

describe('a signer that refuses us', () => {
  it('is asked three times, then all processes leave it alone and every row says why', async () => {
    const ids = await certificates('Ani', 'Budi', 'Citra', 'Dewi', 'Eka');
    const seal = signerThat(() =>
      Promise.reject(new SealRefused('signer', 'BSrE menolak nama atau sandi aplikasi.')),
    );
    for (const id of ids.slice(0, 4)) await run(id);
    expect(seal).toHaveBeenCalledTimes(3);
    await side.close();
    side = await startIssuing();
    const again = signerThat(() => Promise.reject(new Error('must not be asked')));
    const last = ids[4] ?? '';
    await run(last);
    expect(again).not.toHaveBeenCalled();
    expect(await rowOf(last)).toMatchObject({
      state: 'pending',
      error: 'Penyegelan dihentikan: BSrE menolak nama atau sandi aplikasi.',
      waits: true,
    });
  });

  it('may be tried by one document after half an hour; when that works, all go on', async () => {
    const ids = await certificates('Ani', 'Budi', 'Citra', 'Dewi');
    const refusing = () => Promise.reject(new SealRefused('signer', 'menolak'));
    signerThat(refusing);
    for (const id of ids.slice(0, 3)) await run(id);
    await api.query(`update seal_refusals set probe_at = now()`);
    jest.restoreAllMocks();
    await side.close();
    side = await startIssuing();
    await run(ids[3] ?? '');
    expect(await rowOf(ids[3] ?? '')).toMatchObject({ state: 'issued' });
    await run(ids[0] ?? '');
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ state: 'issued', error: null });
  });

  it('refuses one document: that one waits for a person, the others are sealed', async () => {
    const [poor = '', good = ''] = await certificates('Ani', 'Budi');
    signerThat(() => Promise.reject(new SealRefused('document', 'Berkas PDF tidak dapat disegel.')));
    await expect(run(poor)).rejects.toMatchObject({ name: 'PermanentJobError' });
    jest.restoreAllMocks();
    await side.close();
    side = await startIssuing();
    await run(good);
    expect(await rowOf(poor)).toMatchObject({ state: 'pending', error: 'Berkas PDF tidak dapat disegel.' });
    expect(await rowOf(good)).toMatchObject({ state: 'issued' });
  });
});

describe('a template that never ends', () => {
  it('is named and given up after the second time, and harms only its own certificate', async () => {
    const [poison = '', good = ''] = await certificates('Ani', 'Budi');
    const renderer = side.worker.get<{ render(request: RenderRequest): Promise<Uint8Array> }>(
      CERTIFICATE_RENDERER,
      {
        strict: false,
      },
    );
    const render = renderer.render.bind(renderer);
    jest.spyOn(renderer, 'render').mockImplementation((request) => {
      if (request.data.holderName === 'Ani') throw new RenderTimeout('rendering took longer than 20 s');
      return render(request);
    });
    await run(poison);
    expect(await rowOf(poison)).toMatchObject({ failures: 1, waits: true });
    await expect(run(poison)).rejects.toMatchObject({ name: 'PermanentJobError' });
    expect(await rowOf(poison)).toMatchObject({
      state: 'pending',
      failures: 2,
      error: 'Templat "bawaan" berjalan terlalu lama dan dihentikan. Perbaiki templat itu.',
    });
    await run(good);
    expect(await rowOf(good)).toMatchObject({ state: 'issued' });
  });
});
