import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';
import { toDraft, whenOf } from './rule-draft.js';
import { whenWords } from './when-words.js';
import { EVENT_GROUPS } from './words.js';

const RULE = {
  event: 'session_tomorrow' as const,
  variant: 1,
  anchor: 'session_start' as const,
  active: true,
  mandatory: false,
  offsetDays: -1,
  atTime: '16:00',
  offsetHours: null,
  recipients: ['peserta' as const],
  channels: ['inbox' as const, 'email' as const],
  title: 'Sesi: {{sesi}}',
  body: '{{waktu}}, di {{tempat}}.',
  own: false,
  droppable: false,
  revision: 3,
  variables: [
    { name: 'sesi', meaning: 'judul sesi', example: 'Tatap muka 1', required: false },
    { name: 'waktu', meaning: 'hari dan jam', example: 'Sabtu pukul 09.00 WIB', required: true },
    { name: 'tempat', meaning: 'ruang atau alamat', example: 'Aula Mini', required: true },
  ],
};
const SAVED = 'PUT /api/manage/reminder-rules/session_tomorrow';
const {
  event: _event,
  variant: _variant,
  droppable: _droppable,
  anchor: _anchor,
  own: _own,
  variables: _variables,
  ...INPUT
} = RULE;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  'GET /api/manage/reminder-rules': { items: [RULE], batchLabel: null },
  'GET /api/manage/batches?pageSize=100': pageOf([]),
  ...over,
});

beforeAll(installDialogs);

test('lists when each rule sends, and switches one off', async () => {
  const { calls } = mockApi(answers({ [SAVED]: { ...RULE, active: false } }));
  await renderPage('/kantor/pengingat/aturan');
  const table = await screen.findByRole('table', { name: 'Aturan: Sesi dan kehadiran' });
  expect(within(table).getByText('1 hari sebelum sesi, 16.00 WIB')).toBeTruthy();
  fireEvent.click(within(table).getByRole('button', { name: 'Matikan pengingat Sesi besok' }));
  expect(await screen.findByText('“Sesi besok” dimatikan.')).toBeTruthy();
  expect(calls.find(({ key }) => key === SAVED)?.body).toEqual({ ...INPUT, active: false });
});

test('changes time and text, with the message beside it, and says which variable is missing', async () => {
  const refused = new Failure(422, {
    type: 'about:blank',
    status: 422,
    code: 'invalid_input',
    title: 'Ada isian yang perlu diperbaiki.',
    errors: [{ path: 'body', message: 'Isi pesan belum memuat {{tempat}}: ruang atau alamat.' }],
  });
  const { calls } = mockApi(answers({ [SAVED]: refused }));
  await renderPage('/kantor/pengingat/aturan/session_tomorrow');
  expect(await screen.findByText('Sesi: Tatap muka 1')).toBeTruthy();
  const body = screen.getByLabelText<HTMLTextAreaElement>('Isi pesan');
  fireEvent.change(body, { target: { value: 'Datang ' } });
  body.setSelectionRange(7, 7);
  fireEvent.click(screen.getByRole('button', { name: /^waktu/ }));
  expect(screen.getByText('Datang Sabtu pukul 09.00 WIB')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Jumlah'), { target: { value: '2' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan aturan' }));
  expect(await screen.findByText('Isi pesan belum memuat {{tempat}}: ruang atau alamat.')).toBeTruthy();
  expect(calls.find(({ key }) => key === SAVED)?.body).toEqual({
    ...INPUT,
    offsetDays: -2,
    body: 'Datang {{waktu}}',
  });
});

test('adds one more time for an event, and takes it away again', async () => {
  const second = { ...RULE, variant: 2, active: false, droppable: true };
  let items: object[] = [RULE];
  const { calls } = mockApi(
    answers({
      'GET /api/manage/reminder-rules': () => ({ items, batchLabel: null }),
      'POST /api/manage/reminder-rules/session_tomorrow': () => {
        items = [RULE, second];
        return second;
      },
      'DELETE /api/manage/reminder-rules/session_tomorrow?variant=2': () => {
        items = [RULE];
        return { ok: true };
      },
    }),
  );
  await renderPage('/kantor/pengingat/aturan/session_tomorrow');
  expect(screen.queryByRole('button', { name: 'Hapus waktu ini' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah waktu lain' }));
  expect(await screen.findByRole('heading', { name: 'Sesi besok (2)' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Hapus waktu ini' }));
  expect(await screen.findByText('Waktu pengingat dihapus.')).toBeTruthy();
  expect(calls.filter(({ key }) => key.startsWith('DELETE'))).toHaveLength(1);
});

test('shows the message of a person of an angkatan', async () => {
  const batch = { id: '0193b7c4-0000-7000-8000-00000000000b', courseTitle: 'Fotografi', label: 'Angkatan I' };
  const people = [
    { enrolmentId: 'e1', name: 'Bu Ani', state: 'active' },
    { enrolmentId: 'e2', name: 'Pak Budi', state: 'withdrawn' },
    { enrolmentId: 'e3', name: 'Bu Rina', state: 'active' },
  ];
  const preview = 'POST /api/manage/reminder-rules/session_tomorrow/preview';
  const { calls } = mockApi(
    answers({
      'GET /api/manage/batches?pageSize=100': pageOf([batch]),
      [`GET /api/manage/batches/${batch.id}/participants?page=1&pageSize=100`]: pageOf(people),
      [preview]: { title: 'Sesi', body: 'Besok.', recipientName: 'Bu Rina', dueAt: null, real: true },
    }),
  );
  await renderPage('/kantor/pengingat/aturan/session_tomorrow');
  await screen.findByRole('option', { name: 'Fotografi, Angkatan I' });
  fireEvent.change(screen.getByLabelText('Coba dengan data angkatan'), {
    target: { value: batch.id },
  });
  expect(await screen.findByRole('option', { name: 'Bu Rina' })).toBeTruthy();
  expect(screen.queryByRole('option', { name: 'Pak Budi' })).toBeNull();
  fireEvent.change(screen.getByLabelText('Untuk peserta'), { target: { value: 'e3' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tampilkan' }));
  expect(await screen.findByText(/Untuk Bu Rina/)).toBeTruthy();
  expect(calls.find(({ key }) => key === preview)?.body).toMatchObject({
    batchId: batch.id,
    enrolmentId: 'e3',
  });
});

test('shows the message with real data and sends a test', async () => {
  mockApi(
    answers({
      'POST /api/manage/reminder-rules/session_tomorrow/preview': {
        title: 'Sesi: Tatap muka 2',
        body: 'Besok di GOR.',
        recipientName: 'Bu Rina',
        dueAt: '2026-11-27T09:00:00.000Z',
        real: true,
      },
      'POST /api/manage/reminder-rules/session_tomorrow/test': { ok: true },
    }),
  );
  await renderPage('/kantor/pengingat/aturan/session_tomorrow');
  fireEvent.click(await screen.findByRole('button', { name: 'Tampilkan' }));
  expect(await screen.findByText(/Untuk Bu Rina.*Dikirim 27 Nov 2026, 16\.00/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Kirim uji ke saya' }));
  expect(await screen.findByText('Pesan uji masuk ke kotak masuk Anda.')).toBeTruthy();
});

test('is read by dinas, who changes nothing', async () => {
  mockApi(answers(signedInAs('dinas')));
  await renderPage('/kantor/pengingat/aturan');
  expect(await screen.findByText('1 hari sebelum sesi, 16.00 WIB')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Matikan/ })).toBeNull();
});

test('every event has its place among the groups, once', () => {
  const grouped = EVENT_GROUPS.flatMap(({ events }) => events);
  expect([...grouped].sort()).toEqual(Object.keys(REMINDER_EVENTS).sort());
});

test('time in words and back', () => {
  expect(whenWords({ ...RULE, offsetDays: null, atTime: null, offsetHours: -2 })).toBe('2 jam sebelum sesi');
  expect(whenWords({ ...RULE, anchor: 'class_end', offsetDays: 90, atTime: '09:00' })).toBe(
    '90 hari sesudah pelatihan selesai, 09.00 WIB',
  );
  expect(whenWords({ ...RULE, anchor: 'event' })).toBe('Saat kejadian');
  const draft = toDraft(RULE);
  expect(whenOf(draft, 'session_start')).toEqual({ offsetDays: -1, atTime: '16:00', offsetHours: null });
  expect(whenOf({ ...draft, unit: 'hours', side: 'after' }, 'session_start')).toEqual({
    offsetDays: null,
    atTime: null,
    offsetHours: 1,
  });
  expect(whenOf({ ...draft, amount: '' }, 'session_start').offsetDays).toBeNaN();
});
