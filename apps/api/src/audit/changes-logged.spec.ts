import { translateRenderEntry } from '@sinau/certificate/testing/render-entry.js';
import { TemplateRenderer } from '../certificates/templates/template-renderer.js';
import { runningClass } from '../testing/certificates.factory.js';
import { batchInput, importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let panitia: SignedIn;
let dinas: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  dinas = await api.signIn('dinas');
});
afterAll(() => api?.close());

/** What the log says of one subject, in its order. */
const logged = async (subjectId: string) =>
  (
    await api.query<{ action: string; details: Record<string, unknown> }>(
      'select action, details from audit_log where subject_id = $1 order by id',
      [subjectId],
    )
  ).map(({ action, details }) => ({ action, ...details }));

it('an edited angkatan: what was changed, before and after, and no note that may name somebody', async () => {
  const { courseId } = await importSeedCourse(api, 'desain-kemasan', { publish: true });
  const body = { ...batchInput(courseId), capacity: 20 };
  const { id } = (await panitia.call('POST /manage/batches', { body })).body;
  const params = { id };
  const changed = { ...body, capacity: 25, place: 'Aula Mini', note: 'Hubungi Bu Ratna 0812.' };
  expect((await panitia.call('PUT /manage/batches/:id', { params, body: changed })).status).toBe(200);
  expect((await panitia.call('PUT /manage/batches/:id', { params, body: changed })).status).toBe(200);
  await panitia.call('POST /manage/batches/:id/move', { params, body: { move: 'open' } });
  const [, first, second, opened] = await logged(id);
  expect(first).toEqual({
    action: 'batch.changed',
    promoted: 0,
    before: { capacity: 20, place: body.place, noteLength: 0 },
    after: { capacity: 25, place: 'Aula Mini', noteLength: 22 },
  });
  expect(second).toEqual({ action: 'batch.changed', promoted: 0 });
  expect(opened).toEqual({ action: 'batch.opened', before: { state: 'draft' }, after: { state: 'open' } });
});

it('a meeting that moved, was called off, or went', async () => {
  const { batchId } = await runningClass(api, ['Ani']);
  const meeting = {
    title: 'Praktik',
    startsAt: '2099-03-02T02:00:00Z',
    endsAt: '2099-03-02T05:00:00Z',
    place: 'Lantai 2',
  };
  const added = await panitia.call('POST /manage/batches/:id/sessions', {
    params: { id: batchId },
    body: meeting,
  });
  const params = { id: added.body.id };
  const later = { ...meeting, startsAt: '2099-03-03T02:00:00Z', endsAt: '2099-03-03T05:00:00Z' };
  await panitia.call('PUT /manage/class-sessions/:id', { params, body: later });
  await panitia.call('POST /manage/class-sessions/:id/cancel', {
    params,
    body: { reason: 'Listrik padam.' },
  });
  expect(await logged(added.body.id)).toEqual([
    { action: 'class_session.added', batchId, after: expect.objectContaining(meeting) as object },
    {
      action: 'class_session.changed',
      batchId,
      before: { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
      after: { startsAt: later.startsAt, endsAt: later.endsAt },
    },
    {
      action: 'class_session.cancelled',
      batchId,
      before: { cancelled: false },
      after: { cancelled: true },
    },
  ]);
});

it('a class on its way to certificates', async () => {
  const { batchId } = await runningClass(api, ['Ani']);
  const params = { id: batchId };
  const at = '/manage/batches/:id/certification';
  const kinds = [{ kind: 'SK' as const, templateVersionId: null }];
  await panitia.call(`PUT ${at}/kinds`, {
    params,
    body: { kinds: [{ kind: 'STTP', templateVersionId: null }, ...kinds] },
  });
  await panitia.call(`POST ${at}/submit`, { params });
  await dinas.call(`POST ${at}/return`, { params, body: { reason: 'Presensi belum lengkap.' } });
  await panitia.call(`POST ${at}/submit`, { params });
  await dinas.call(`POST ${at}/verify`, { params });
  const entries = (await logged(batchId)).filter(({ action }) => action.startsWith('class.'));
  expect(entries).toMatchObject([
    {
      action: 'class.kinds_chosen',
      before: { kinds: [{ kind: 'STTP' }] },
      after: { kinds: [{ kind: 'STTP' }, { kind: 'SK' }] },
    },
    { action: 'class.submitted', before: { certification: 'none' }, after: { certification: 'submitted' } },
    {
      action: 'class.returned',
      before: { certification: 'submitted' },
      after: { certification: 'returned' },
    },
    {
      action: 'class.submitted',
      before: { certification: 'returned' },
      after: { certification: 'submitted' },
    },
    {
      action: 'class.verified',
      before: { certification: 'submitted' },
      after: { certification: 'verified' },
    },
  ]);
});

it('a template that is renamed, published, put away and fetched back', async () => {
  const program = await translateRenderEntry();
  const { options } = api.app.get(TemplateRenderer, { strict: false });
  Object.assign(options, { entry: program.entry, timeoutMs: 10_000 });
  const made = await dinas.call('POST /manage/certificate-templates', {
    body: { name: 'Baru', from: { starter: 'sttp-id' } },
  });
  const params = { id: made.body.id };
  await dinas.call('PUT /manage/certificate-templates/:id', { params, body: { name: 'Resmi' } });
  const body = { revision: made.body.current.revision };
  const published = await dinas.call('POST /manage/certificate-templates/:id/draft/publish', {
    params,
    body,
  });
  expect(published.status).toBe(200);
  for (const archived of [true, false])
    await dinas.call('POST /manage/certificate-templates/:id/archive', { params, body: { archived } });
  await program.remove();
  expect((await logged(made.body.id)).slice(1)).toMatchObject([
    { action: 'certificate_template.renamed', before: { name: 'Baru' }, after: { name: 'Resmi' } },
    { action: 'certificate_template.published', before: { published: null }, after: { published: 1 } },
    { action: 'certificate_template.archived', before: { archived: false }, after: { archived: true } },
    { action: 'certificate_template.restored', before: { archived: true }, after: { archived: false } },
  ]);
});

it('how long certificates of a kind count', async () => {
  for (const months of [24, null])
    await dinas.call('PUT /manage/certificate-validity', { body: { kind: 'STTP', months } });
  const entries = (await logged('STTP')).filter(({ action }) => action === 'certificate.validity_set');
  expect(entries).toMatchObject([
    { before: { months: null }, after: { months: 24 } },
    { before: { months: 24 }, after: { months: null } },
  ]);
});
