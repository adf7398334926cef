import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, signedInAs, pageOf } from '../staff-kit/testing/staff.js';
import {
  preview,
  progress,
  done,
  CERTIFICATE,
  ADDRESS,
  READ,
  LIST,
  answers,
  kind,
  may,
  tap,
  VERIFY,
} from './testing/certification.js';

const REASON = 'Templat "Resmi v2" berjalan terlalu lama dan dihentikan. Perbaiki templat itu.';

beforeAll(installDialogs);

test('names every reason why somebody gets no certificate, and the names that try a page hardest', async () => {
  mockApi(
    answers({
      [READ]: preview({
        names: {
          longest: 'Siti Aminah',
          shortest: 'Budi',
          unprintable: [{ name: 'Dina 王', characters: ['王'] }],
        },
      }),
    }),
  );
  await renderPage(ADDRESS);
  expect(await screen.findByText('Kehadiran 50%, perlu 80%.')).toBeTruthy();
  expect(screen.getByText('Tes akhir belum dikerjakan, perlu 70.')).toBeTruthy();
  expect(screen.getByText('Nilai tugas akhir 55, perlu 70.')).toBeTruthy();
  expect(screen.getByText('Survei belum diisi.')).toBeTruthy();
  expect(screen.getByText('2 orang, nomor 0001/STTP sampai 0002/STTP')).toBeTruthy();
  expect(screen.getByText('1 nama memuat huruf yang tidak dapat dicetak')).toBeTruthy();
  expect(screen.getByText('Dina 王: 王')).toBeTruthy();
  expect(screen.getByText(/^Belum dapat disetujui\. Minta pemiliknya/)).toBeTruthy();
});

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    enrolmentId: `m${at}`,
    name: `Peserta ${String(at + 1).padStart(3, '0')}`,
    businessName: null,
    finalScore: 80,
    gradeLabel: 'Memuaskan',
    number: null,
  }));

test('a large class begins with its counts and reasons; its people are folded, paged and searched', async () => {
  mockApi(answers({ [READ]: preview({ passes: many(480), kinds: [kind({ count: 480, numbers: null })] }) }));
  await renderPage(ADDRESS);
  expect(await screen.findByText('480 orang')).toBeTruthy();
  expect(screen.getByText('Kehadiran 1, Tes akhir 1, Tugas akhir 1, Survei 1')).toBeTruthy();
  expect(screen.getByText('Siti Aminah (11 huruf)')).toBeTruthy();
  const passes = screen.getByRole('button', { name: /^Mendapat sertifikat \(480\)/ });
  expect(passes.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText('Peserta 001')).toBeNull();
  fireEvent.click(passes);
  expect(screen.getByText('1–20 dari 480')).toBeTruthy();
  const next = screen.getByRole('button', { name: 'Berikutnya' });
  act(() => next.focus());
  fireEvent.click(next);
  expect(screen.getByText('21–40 dari 480')).toBeTruthy();
  expect(screen.queryByText('Peserta 020')).toBeNull();
  expect(document.activeElement).toBe(next);
  fireEvent.click(passes);
  fireEvent.change(screen.getByRole('searchbox', { name: 'Cari nama' }), { target: { value: 'ta 123' } });
  expect(screen.getByText('Peserta 123')).toBeTruthy();
  expect(screen.getByText('1 cocok')).toBeTruthy();
  expect(screen.queryByText('Joko')).toBeNull();
});

test('the next step is in one place, right after the title; after a step the focus is on the one that follows', async () => {
  let verified = false;
  mockApi(
    answers({
      [READ]: () =>
        preview(
          verified ? { certification: 'verified', steps: [done('verify')], deeds: may('approve') } : {},
        ),
      [VERIFY]: () => {
        verified = true;
        return preview();
      },
    }),
  );
  await renderPage(ADDRESS);
  const bar = await screen.findByRole('region', { name: 'Langkah berikutnya' });
  expect(within(bar).getByText('Langkah 2 dari 5: diperiksa Dinas.')).toBeTruthy();
  const verify = within(bar).getByRole('button', { name: 'Tandai sudah diperiksa' });
  act(() => verify.focus());
  fireEvent.click(verify);
  tap('Ya, sudah diperiksa');
  const approve = await within(bar).findByRole('button', { name: 'Setujui' });
  expect(within(bar).getByText('Langkah 3 dari 5: disetujui.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(approve));
});

test('shows who did which step, in whose name, and which is next', async () => {
  mockApi(
    answers({
      [READ]: preview({
        certification: 'verified',
        steps: [{ ...done('verify', 'Wawan'), onBehalfOf: 'Hadi' }],
        deeds: [{ deed: 'approve', onBehalfOf: 'Hadi' }],
      }),
    }),
  );
  await renderPage(ADDRESS);
  const chain = within(await screen.findByRole('list', { name: 'Langkah sertifikasi' }));
  expect(chain.getByText(/^Wawan, a\.n\. Hadi, 21 Nov 2026/)).toBeTruthy();
  expect(chain.getAllByRole('listitem').map((item) => item.getAttribute('aria-current'))).toEqual([
    null,
    null,
    'step',
    null,
    null,
  ]);
  expect(screen.getByRole('button', { name: 'Setujui a.n. Hadi' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Kembalikan' })).toBeNull();
});

test('follows the making of the documents until all are there', async () => {
  jest.useFakeTimers();
  try {
    let pending = 2;
    mockApi(
      answers({
        [READ]: () =>
          preview({
            certification: 'published',
            progress: progress({
              pending,
              issued: 2 - pending,
              stuck: pending,
              stuckReasons: pending > 0 ? [{ reason: REASON, count: pending }] : [],
            }),
          }),
        [LIST]: () =>
          pageOf([{ ...CERTIFICATE, state: pending > 0 ? 'pending' : 'issued', stuck: pending > 0 }]),
      }),
    );
    await renderPage(ADDRESS);
    expect(await screen.findByText('0 dari 2')).toBeTruthy();
    expect(screen.getByText('2 sertifikat gagal dibuat')).toBeTruthy();
    expect(screen.getByText(`2 sertifikat: ${REASON}`)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lihat yang gagal' }).getAttribute('href')).toBe(
      `/kantor/sertifikat?angkatan=${BATCH.id}&keadaan=macet`,
    );
    expect(screen.queryByRole('link', { name: 'Lihat pekerjaan' })).toBeNull();
    expect(screen.getByText('Gagal dibuat')).toBeTruthy();
    expect(screen.queryByText(/Sedang dibuat/)).toBeNull();
    pending = 0;
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(screen.getByText('2 dari 2')).toBeTruthy();
    expect(screen.getByText('Semua sertifikat selesai dibuat.')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(3000));
    expect(screen.getAllByText('Terbit').length).toBeGreaterThan(1);
    expect(screen.getByRole('button', { name: 'Cabut sertifikat Siti Aminah' })).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
});

test('says to others whom to tell when something is held up', async () => {
  const held = progress({ pending: 1, stuck: 1, stuckReasons: [{ reason: REASON, count: 1 }] });
  mockApi({
    ...answers({ [READ]: preview({ certification: 'signed', progress: held }) }),
    ...signedInAs('pelatih'),
  });
  await renderPage(ADDRESS);
  expect(await screen.findByText(`1 sertifikat: ${REASON}`)).toBeTruthy();
  expect(screen.getByText(/Beri tahu panitia atau Dinas/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Lihat yang gagal' })).toBeNull();
});

test('does not exist for trainers without a duty', async () => {
  const refused = new Failure(404, { code: 'not_found', title: 'Tidak ditemukan.' });
  mockApi({ ...answers({ [READ]: refused }), ...signedInAs('pelatih') });
  await renderPage(ADDRESS);
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

test('a revoked certificate can still be looked up, and nobody is told that its paper is on its way', async () => {
  mockApi(
    answers({
      [READ]: preview({
        certification: 'published',
        progress: progress({ revoked: 1 }),
      }),
      [LIST]: pageOf([{ ...CERTIFICATE, state: 'revoked' }]),
    }),
  );
  await renderPage(ADDRESS);
  const look = await screen.findByRole('link', { name: 'Cek sertifikat Siti Aminah' });
  expect(look.getAttribute('href')).toBe('/v/ABC');
  expect(look.closest('td')?.textContent).not.toContain('Belum ada');
});
