import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import {
  noise,
  sendPicture,
  startTemplateDesk,
  withImage,
  type TemplateDesk,
} from '../../testing/templates.factory.js';
import { TemplateImageTidying } from './template-image-tidying.service.js';

let desk: TemplateDesk;
const get = <T>(token: abstract new (...args: never[]) => T): T =>
  desk.api.app.get<T>(token, { strict: false });

beforeAll(async () => {
  desk = await startTemplateDesk();
});
afterAll(() => desk?.close());

const GONE = 'Ada gambar yang sudah dihapus. Ganti gambar itu atau hapus unsurnya dulu.';
const picture = async () => (await sendPicture(desk.officer, await noise(60, 4).png().toBuffer())).body.id;
const remove = (id: string, who = desk.officer) =>
  who.call('DELETE /manage/certificate-template-images/:id', { params: { id } });
const restore = (id: string) =>
  desk.officer.call('POST /manage/certificate-template-images/:id/restore', { params: { id } });
const onShelf = async (id: string) =>
  (await desk.officer.call('GET /manage/certificate-template-images')).body.items.find(
    (one) => one.id === id,
  );

describe('a picture that nobody needs', () => {
  it('is taken away by dinas and admin, and put back', async () => {
    const id = await picture();
    expect((await remove(id, await desk.api.signIn('panitia'))).status).toBe(404);
    const signedOut = await desk.api.anonymous.call('DELETE /manage/certificate-template-images/:id', {
      params: { id },
    });
    expect(signedOut.status).toBe(401);
    expect((await restore(id)).status).toBe(404);
    expect((await remove(id)).status).toBe(200);
    expect(await onShelf(id)).toBeUndefined();
    expect((await remove(id)).status).toBe(404);
    expect((await restore(id)).body.id).toBe(id);
    expect(await onShelf(id)).toMatchObject({ uses: [] });
    const deeds = await desk.api.query<{ action: string }>(
      `select action from audit_log where subject_id = $1`,
      [id],
    );
    expect(deeds.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'certificate_template_image.added',
        'certificate_template_image.removed',
        'certificate_template_image.restored',
      ]),
    );
  });

  it('comes back when it is sent again', async () => {
    const png = await noise(50, 4).png().toBuffer();
    const { id } = (await sendPicture(desk.officer, png)).body;
    await remove(id);
    expect((await sendPicture(desk.officer, png)).body.id).toBe(id);
    expect(await onShelf(id)).toBeDefined();
  });

  it('stays when a published version shows it, and says which', async () => {
    const id = await picture();
    expect((await desk.publish(await desk.draftWith(id, 'Surat berlogo'), 2)).status).toBe(200);
    const refused = await remove(id);
    expect(refused.body).toMatchObject({ status: 409, code: 'image_in_use' });
    expect(refused.body.detail).toContain('Dipakai templat “Surat berlogo”.');
    expect((await onShelf(id))?.uses).toMatchObject([{ name: 'Surat berlogo', published: true }]);
  });

  it('goes from drafts only when they are published: they say so until they show another one', async () => {
    const id = await picture();
    const templateId = await desk.draftWith(id, 'Draf berlogo');
    expect((await onShelf(id))?.uses).toMatchObject([{ templateId, published: false }]);
    await remove(id);
    expect((await desk.preview(withImage(id))).status).toBe(200);
    expect((await desk.publish(templateId, 2)).body).toMatchObject({ code: 'template_failed', detail: GONE });
    await restore(id);
    expect((await desk.publish(templateId, 2)).status).toBe(200);
  });

  it('is removed or published with, not both, when two people do it at once', async () => {
    const id = await picture();
    const templateId = await desk.draftWith(id, 'Bersamaan');
    const [published, removed] = await Promise.all([desk.publish(templateId, 2), remove(id)]);
    expect([published.status === 200, removed.status === 200].filter(Boolean)).toHaveLength(1);
  });

  it('is forgotten a day later, unless a draft names it; its bytes go once that is certain', async () => {
    const png = await noise(70, 4).png().toBuffer();
    const lost = (await sendPicture(desk.officer, png)).body.id;
    const [drafted, fresh] = [await picture(), await picture()];
    await desk.draftWith(drafted, 'Menunggu');
    for (const id of [lost, drafted, fresh]) await remove(id);
    await desk.api.query(
      `update certificate_template_images set removed_at = now() - interval '2 days' where id = any($1)`,
      [[lost, drafted]],
    );
    const [{ key } = { key: '' }] = await desk.api.query<{ key: string }>(
      'select storage_key as key from certificate_template_images where id = $1',
      [lost],
    );
    const tidying = new TemplateImageTidying(get(Transactions), get(AuditService));
    expect(await tidying.tidy(0)).toBe(1);
    expect(await tidying.tidy(1)).toBe(0);
    const file = (id: string) =>
      desk.officer.call('GET /manage/certificate-template-images/:id/file', { params: { id } });
    expect((await file(lost)).status).toBe(404);
    expect((await file(drafted)).status).toBe(200);
    expect((await restore(lost)).status).toBe(404);
    expect((await restore(fresh)).status).toBe(200);
    // Whoever dies here leaves bytes that the sweep of forgotten files knows of, and no row without its bytes.
    const files = get(FileStore);
    expect((await files.get(key)).length).toBeGreaterThan(0);
    expect(await desk.api.query('select 1 from forgotten_files where storage_key = $1', [key])).toHaveLength(
      1,
    );
    // The same picture, sent again before the sweep came, is another file.
    const again = (await sendPicture(desk.officer, png)).body.id;
    await files.delete(key);
    expect((await file(again)).status).toBe(200);
    const log = await desk.api.query(
      `select actor_id as actor from audit_log where action = 'certificate_template_image.erased' and subject_id = $1`,
      [lost],
    );
    expect(log).toEqual([{ actor: null }]);
  });

  it('keeps everything when the transaction fails', async () => {
    const id = await picture();
    await remove(id);
    await desk.api.query(
      `update certificate_template_images set removed_at = now() - interval '2 days' where id = $1`,
      [id],
    );
    const audit = { record: () => Promise.reject(new Error('gone away')) } as unknown as AuditService;
    await expect(new TemplateImageTidying(get(Transactions), audit).tidy(0)).rejects.toThrow('gone away');
    expect((await restore(id)).body.id).toBe(id);
    const file = await desk.officer.call('GET /manage/certificate-template-images/:id/file', {
      params: { id },
    });
    expect(file.status).toBe(200);
    const [forgotten] = await desk.api.query<{ count: number }>(
      `select count(*) from forgotten_files f join certificate_template_images i using (storage_key) where i.id = $1`,
      [id],
    );
    expect(forgotten?.count).toBe(0);
  });
});
