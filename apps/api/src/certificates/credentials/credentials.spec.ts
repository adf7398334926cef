import { randomUUID } from 'node:crypto';
import { readBadge } from '@sinau/certificate/credential/read-badge.js';
import sharp from 'sharp';
import {
  issuedCertificate,
  revokeCertificate,
  type HeldCertificate,
} from '../../testing/credentials.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { CredentialsService } from './credentials.service.js';

let api: TestApi;
let held: HeldCertificate;
let service: CredentialsService;
beforeAll(async () => {
  api = await startTestApi();
  service = api.app.get(CredentialsService, { strict: false });
  held = await issuedCertificate(api, 'Siti Aminah');
});
afterAll(() => api.close());

const routes = ['credential', 'badge.png', 'badge.svg'].map((end) => `GET /certificates/:id/${end}`);
const parse = (bytes: Uint8Array) =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as {
    credentialSubject: { name: string };
    credentialStatus: { statusListIndex: string };
    validUntil?: string;
  };

describe('the holder takes the credential along', () => {
  it('as JSON, PNG and SVG, each with the same credential', async () => {
    const params = { id: held.certificateId };
    const [json, png, svg] = await Promise.all(routes.map((route) => held.holder.send(route, { params })));
    expect(json?.headers['content-type']).toBe('application/vc+ld+json');
    expect(json?.headers['content-disposition']).toMatch(/^attachment; filename="Kredensial-[\w-]+\.json"$/);
    const credential = parse(json?.raw ?? Buffer.alloc(0));
    expect(credential.credentialSubject.name).toBe('Siti Aminah');
    expect(png?.headers['content-type']).toBe('image/png');
    expect(readBadge(png?.raw ?? Buffer.alloc(0))).toEqual(credential);
    expect(await sharp(png?.raw).metadata()).toMatchObject({ format: 'png', width: 640, height: 640 });
    expect(svg?.headers['content-type']).toBe('image/svg+xml');
    expect(readBadge(svg?.raw ?? Buffer.alloc(0))).toEqual(credential);
  });

  it.each(routes)('%s: not for strangers, officers or before it is published', async (route) => {
    const params = { id: held.certificateId };
    expect((await api.anonymous.send(route, { params })).status).toBe(401);
    for (const role of ['peserta', 'dinas', 'admin'] as const)
      expect((await (await api.signIn(role)).send(route, { params })).status).toBe(404);
    expect((await held.holder.send(route, { params: { id: randomUUID() } })).status).toBe(404);
    const pending = await issuedCertificate(api, 'Budi', { state: 'pending' });
    const asked = await pending.holder.send(route, { params: { id: pending.certificateId } });
    expect(asked.status).toBe(404);
  });

  it('not once it is revoked', async () => {
    const revoked = await issuedCertificate(api, 'Citra');
    await revokeCertificate(api, revoked);
    const params = { id: revoked.certificateId };
    for (const route of routes) expect((await revoked.holder.send(route, { params })).status).toBe(404);
  });
});

describe('the credential', () => {
  it('is made once, the same bytes for ever, also when many ask at once', async () => {
    const { certificateId } = await issuedCertificate(api, 'Dewi', { state: 'pending' });
    const made = await Promise.all(Array.from({ length: 12 }, () => service.credentialOf(certificateId)));
    const texts = new Set(made.map((bytes) => Buffer.from(bytes).toString('utf8')));
    expect(texts.size).toBe(1);
    await api.query(`update people set name = 'Nama Baru'`);
    expect(texts).toContain(Buffer.from(await service.credentialOf(certificateId)).toString('utf8'));
  });

  it('is never changed: the database refuses', async () => {
    for (const change of [`credential = '\\x00'`, 'status_index = 1', `signed_at = now()`])
      await expect(
        api.query(`update certificate_credentials set ${change} where certificate_id = $1`, [
          held.certificateId,
        ]),
      ).rejects.toThrow('never changes');
    await expect(api.query('delete from certificate_credentials')).rejects.toThrow('never changes');
  });

  it('killed between its entry and its signature, it keeps the entry', async () => {
    const { certificateId } = await issuedCertificate(api, 'Eka');
    const [list] = await api.query<{ id: string }>('select id from status_lists limit 1');
    await api.query(
      'insert into certificate_credentials (certificate_id, status_list_id, status_index) values ($1, $2, 77)',
      [certificateId, list?.id],
    );
    expect(parse(await service.credentialOf(certificateId)).credentialStatus.statusListIndex).toBe('77');
  });

  it('gives entries in no order', async () => {
    const indexes: number[] = [];
    for (const name of ['Ani', 'Ika', 'Lia', 'Mira', 'Nina', 'Oki']) {
      const { certificateId } = await issuedCertificate(api, name);
      indexes.push(Number(parse(await service.credentialOf(certificateId)).credentialStatus.statusListIndex));
    }
    expect(new Set(indexes).size).toBe(6);
    expect(Math.max(...indexes) - Math.min(...indexes)).toBeGreaterThan(6);
  });

  it('ends where the certificate ends', async () => {
    const { certificateId } = await issuedCertificate(api, 'Gita', { expiresOn: '2029-11-09' });
    expect(parse(await service.credentialOf(certificateId)).validUntil).toBe('2029-11-09T23:59:59+07:00');
  });

  it('names nobody but the holder, and holds neither NIK, phone nor account', async () => {
    const text = Buffer.from(await service.credentialOf(held.certificateId)).toString('utf8');
    expect(text).not.toContain(held.holder.accountId);
    expect(text).not.toMatch(/\+62|"nik|phone|Bakso/i);
  });

  it('is refused when the payload cannot make a well-formed one, and nothing is stored', async () => {
    const { certificateId } = await issuedCertificate(api, 'Hana', { payload: { startedOn: 'kemarin' } });
    await expect(service.credentialOf(certificateId)).rejects.toThrow('activityStartDate');
    const stored = await api.query(
      'select 1 from certificate_credentials where certificate_id = $1 and credential is not null',
      [certificateId],
    );
    expect(stored).toHaveLength(0);
  });

  it('is not made of what is not there', async () => {
    await expect(service.credentialOf(randomUUID())).rejects.toMatchObject({ code: 'not_found' });
  });
});
