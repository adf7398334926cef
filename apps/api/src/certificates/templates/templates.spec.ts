import { STARTERS } from '@sinau/certificate/design/starter-designs.js';
import type { TemplateDetail } from '@sinau/contracts/certificate-templates.contract.js';
import { Transactions } from '../../database/transactions.js';
import { startTemplateDesk, type TemplateDesk } from '../../testing/templates.factory.js';
import type { SignedIn, TestApi } from '../../testing/test-api.js';
import { TemplatesService } from './templates.service.js';

let desk: TemplateDesk;
let api: TestApi;
let officer: SignedIn;
beforeAll(async () => {
  desk = await startTemplateDesk({ timeoutMs: 4_000 });
  ({ api, officer } = desk);
});
afterAll(() => desk?.close());

const LIST = 'GET /manage/certificate-templates' as const;
const DRAFT = 'PUT /manage/certificate-templates/:id/draft' as const;

async function begin(name: string, starter = 'sttp-id'): Promise<TemplateDetail> {
  const answer = await officer.call('POST /manage/certificate-templates', {
    body: { name, from: { starter } },
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

const one = async (id: string) =>
  (await officer.call('GET /manage/certificate-templates/:id', { params: { id } })).body;
const preview = (source: string) =>
  officer.call('POST /manage/certificate-templates/preview', { body: { kind: 'STTP', look: { source } } });

/** A starter whose title says something else. */
function saying(text: string) {
  const [starter] = STARTERS;
  if (!starter) throw new Error('no starter');
  const design = structuredClone(starter.design) as unknown as TemplateDetail['current']['design'];
  const title = design?.front.elements.find(({ id }) => id === 'judul');
  if (!design || title?.type !== 'text') throw new Error('no title');
  title.text = text;
  return design;
}

describe('who may design', () => {
  it('is dinas and admin', async () => {
    expect((await api.anonymous.call(LIST)).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'panitia'] as const)
      expect((await (await api.signIn(role)).call(LIST)).status).toBe(404);
    expect((await officer.call(LIST)).status).toBe(200);
    const params = { id: officer.accountId };
    expect((await officer.call('GET /manage/certificate-templates/:id', { params })).status).toBe(404);
  });
});

describe('a look', () => {
  it('begins from a finished design or as a copy, with its name checked', async () => {
    const made = await begin('Tanda tamat biru');
    expect(made).toMatchObject({ kind: 'STTP', current: { version: 1, state: 'draft', revision: 1 } });
    const copy = await officer.call('POST /manage/certificate-templates', {
      body: { name: 'Salinannya', from: { templateId: made.id } },
    });
    expect(copy.body.current.design).toEqual(made.current.design);
    const short = await officer.call('POST /manage/certificate-templates', {
      body: { name: 'x', from: { starter: 'sttp-id' } },
    });
    expect(short.body.errors?.[0]?.message).toBe('Nama templat paling sedikit 3 huruf.');
    const unknown = await officer.call('POST /manage/certificate-templates', {
      body: { name: 'Apa saja', from: { starter: 'tidak-ada' } },
    });
    expect(unknown.status).toBe(422);
  });

  it('offers finished designs that the contract accepts as they are', async () => {
    const { body } = await officer.call('GET /manage/certificate-templates/starters');
    expect(body.items).toHaveLength(6);
    for (const { key } of body.items) await begin(`Dari ${key}`, key);
  });

  it('is saved by one of two editors at once; the other is told', async () => {
    const { id } = await begin('Berebut');
    const answers = await Promise.all(
      ['Judul A', 'Judul B'].map((text) =>
        officer.call(DRAFT, { params: { id }, body: { revision: 1, look: { design: saying(text)! } } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('edit_conflict');
  });

  it('takes the same save twice, as when its answer was lost', async () => {
    const { id } = await begin('Dua kali');
    const save = () =>
      officer.call(DRAFT, { params: { id }, body: { revision: 1, look: { design: saying('Sama')! } } });
    expect((await save()).body.revision).toBe(2);
    expect((await save()).body.revision).toBe(2);
  });

  it('refuses what is no design, with a sentence', async () => {
    const { id } = await begin('Salah isi');
    const save = (design: NonNullable<ReturnType<typeof saying>>) =>
      officer.call(DRAFT, { params: { id }, body: { revision: 1, look: { design } } });
    expect((await save(saying('{{nik}}')!)).status).toBe(422);
    expect((await save(saying('a\u202Eb')!)).status).toBe(422);
    const lost = saying('x')!;
    lost.front.elements.push({
      id: 'g',
      type: 'image',
      x: 1,
      y: 1,
      w: 9,
      h: 9,
      alt: '',
      imageId: officer.accountId,
    });
    expect((await save(lost)).body.errors?.[0]?.message).toContain('Gambar ini tidak ada lagi');
  });

  it('goes to Typst by hand and back to its design', async () => {
    const made = await begin('Tangan ahli');
    const params = { id: made.id };
    await officer.call(DRAFT, { params, body: { revision: 1, look: { source: '#page[Halo]' } } });
    expect((await one(made.id)).current).toMatchObject({ design: null, designed: false, restorable: true });
    const back = await officer.call('POST /manage/certificate-templates/:id/draft/restore', {
      params,
      body: { revision: 2 },
    });
    expect(back.body.current).toMatchObject({ designed: true, revision: 3, restorable: false });
    expect(back.body.current.source).toBe(made.current.source);
  });
});

describe('publishing', () => {
  it('keeps a version for ever; the next draft starts from it', async () => {
    const { id } = await begin('Terbit');
    const published = await desk.publish(id, 1);
    expect(published.body.current).toMatchObject({ state: 'published', version: 1 });
    const versionId = published.body.current.id;
    await expect(
      api.query(`update certificate_template_versions set source = 'x' where id = $1`, [versionId]),
    ).rejects.toThrow('never changes');
    const save = { params: { id }, body: { revision: 1, look: { source: 'x' } } };
    expect((await officer.call(DRAFT, save)).body.code).toBe('state_conflict');
    const open = () => officer.call('POST /manage/certificate-templates/:id/draft', { params: { id } });
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.body.current).toMatchObject({ state: 'draft', version: 2 });
    expect(second.body.current.id).toBe(first.body.current.id);
    expect(first.body.current.design).toEqual(published.body.current.design);

    const { reader } = api.app.get(Transactions, { strict: false });
    const templates = api.app.get(TemplatesService, { strict: false });
    expect(await templates.sourceOf(reader, versionId)).toMatchObject({ kind: 'source', name: 'Terbit v1' });
    await expect(templates.sourceOf(reader, first.body.current.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await officer.call('POST /manage/certificate-templates/:id/archive', {
      params: { id },
      body: { archived: true },
    });
    expect((await open()).status).toBe(409);
  });

  it('refuses what does not print, and names why', async () => {
    const { id } = await begin('Rusak');
    await officer.call(DRAFT, {
      params: { id },
      body: { revision: 1, look: { source: '#read("/etc/passwd")' } },
    });
    const refused = await desk.publish(id, 2);
    expect(refused.body).toMatchObject({ status: 422, code: 'template_failed' });
    expect(refused.body.detail).toContain('file not found');
    expect((await one(id)).current.state).toBe('draft');
  });

  it('refuses links that run or open something, at the preview and when it is published', async () => {
    const source = '#set document(title: "Uji")\n#link("java" + "script:alert(1)")[Klik]';
    const words = 'Tautan javascript tidak boleh dicetak. Pakai alamat https, http, atau mailto.';
    const { id } = await begin('Bertaut');
    await officer.call(DRAFT, { params: { id }, body: { revision: 1, look: { source } } });
    for (const refused of [await preview(source), await desk.publish(id, 2)]) {
      expect(refused.body).toMatchObject({ status: 422, code: 'template_failed' });
      expect(refused.body.detail).toContain(words);
    }
    expect((await one(id)).current.state).toBe('draft');
    const letter = source.replace('"java" + "script:alert(1)"', '"mailto:latkop@example.id"');
    expect((await preview(letter)).status).toBe(200);
  });
});

describe('a preview', () => {
  it('is the real PDF with the longest and the shortest name of people who enrolled', async () => {
    const { current } = await begin('Pratinjau');
    for (const sample of ['longest', 'shortest'] as const) {
      const { body } = await officer.call('POST /manage/certificate-templates/preview', {
        body: { kind: 'STTP', look: { design: current.design! }, sample },
      });
      expect(Buffer.from(body.pdf, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
      expect(body).toMatchObject({
        warnings: [],
        holderName: sample === 'shortest' ? 'Ani' : expect.any(String),
      });
      expect(body.bytes).toBeLessThan(150 * 1024);
    }
  });

  it('stops a template that loops, and goes on with others', async () => {
    const [loop, fine] = await Promise.all([
      preview(
        '#{ for a in range(9000) { for b in range(9000) { for c in range(9000) { let x = calc.sin(c) } } } }',
      ),
      preview('#page[Baik]'),
    ]);
    expect(loop.body).toMatchObject({ status: 422, code: 'template_failed' });
    expect(loop.body.detail).toContain('berjalan terlalu lama dan dihentikan');
    expect(fine.status).toBe(200);
    expect((await preview('#page[Lagi]')).status).toBe(200);
  }, 60_000);

  it('says which characters cannot be printed', async () => {
    const { body } = await officer.call('POST /manage/certificate-templates/preview', {
      body: { kind: 'STTP', look: { design: saying('Selamat 😀')! } },
    });
    expect(body.detail).toContain('😀 (U+1F600)');
  });
});
