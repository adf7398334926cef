import { fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import {
  may,
  preview,
  progress,
  done,
  ADDRESS,
  READ,
  APPROVE,
  RETURN,
  answers,
  VERIFY,
  PUBLISH,
  UNPUBLISH,
  KINDS,
  tap,
} from './testing/certification.js';

beforeAll(installDialogs);

test('asks with the counts before numbers are given', async () => {
  let approved = false;
  const verified = preview({
    certification: 'verified',
    steps: [done('verify')],
    deeds: may('return', 'approve'),
  });
  const after = preview({
    certification: 'approved',
    steps: [done('verify'), done('approve')],
    deeds: may('sign'),
    progress: progress({ pending: 2 }),
  });
  const { calls } = mockApi(
    answers({
      [READ]: () => (approved ? after : verified),
      [APPROVE]: () => {
        approved = true;
        return after;
      },
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Setujui' }));
  expect(screen.getByRole('heading', { name: 'Setujui 2 sertifikat?' })).toBeTruthy();
  expect(screen.getByText('STTP: 2 orang, nomor 0001/STTP sampai 0002/STTP')).toBeTruthy();
  expect(screen.getByText(/^1 peserta tidak mendapat sertifikat\./)).toBeTruthy();
  expect(calls.some(({ key }) => key === APPROVE)).toBe(false);
  const confirm = screen.getAllByRole('button', { name: 'Setujui' }).at(-1) as HTMLElement;
  fireEvent.click(confirm);
  fireEvent.click(confirm);
  expect(await screen.findByText('2 nomor sertifikat dipakai.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Tandatangani' })).toBeTruthy();
  expect(screen.queryByText('Sertifikat dibuat')).toBeNull();
  expect(calls.filter(({ key }) => key === APPROVE)).toHaveLength(1);
});

test('explains why the officer who submitted cannot go on', async () => {
  mockApi(
    answers({
      [VERIFY]: new Failure(409, {
        code: 'same_officer',
        title: 'Pengaju tidak boleh menyetujui ajuannya sendiri.',
      }),
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Tandai sudah diperiksa' }));
  tap('Ya, sudah diperiksa');
  expect(await screen.findByText('Anda sendiri yang mengajukan angkatan ini')).toBeTruthy();
  expect(screen.getByText(/Minta petugas Dinas lain/)).toBeTruthy();
});

test('publishes after a time in which it can be called back, or at once', async () => {
  let publishAt: string | null = null;
  const signed = () =>
    preview({
      certification: 'signed',
      publishAt,
      deeds: may(publishAt ? 'unpublish' : 'publish'),
      progress: progress({ sealed: 2 }),
    });
  const { calls } = mockApi(
    answers({
      [READ]: signed,
      [PUBLISH]: () => {
        publishAt = new Date(Date.now() + 600_000).toISOString();
        return signed();
      },
      [UNPUBLISH]: () => {
        publishAt = null;
        return signed();
      },
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Terbitkan' }));
  expect(screen.getByText(/^2 sudah siap\./)).toBeTruthy();
  tap('Terbitkan');
  expect(await screen.findByText(/Dapat dibatalkan (10 menit 0|9 menit \d+) detik lagi\./)).toBeTruthy();
  expect(calls.find(({ key }) => key === PUBLISH)?.body).toEqual({ undoMinutes: null });
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan penerbitan' }));
  expect(await screen.findByText('Penerbitan dibatalkan. Belum ada yang terbit.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Terbitkan' }));
  fireEvent.click(screen.getByRole('radio', { name: /^Sekarang juga/ }));
  tap('Terbitkan');
  expect(await screen.findByText('Sertifikat terbit.')).toBeTruthy();
  expect(calls.filter(({ key }) => key === PUBLISH).at(-1)?.body).toEqual({ undoMinutes: 0 });
});

test('panitia chooses what the class gives', async () => {
  const version = '01980000-0000-7000-8000-0000000000f1';
  const { calls } = mockApi({
    ...answers({
      [READ]: preview({
        certification: 'none',
        deeds: may('submit', 'choose_kinds'),
        templates: [{ versionId: version, kind: 'SK', name: 'Resmi', version: 3 }],
      }),
      [KINDS]: preview(),
    }),
    ...signedInAs('panitia'),
  });
  await renderPage(ADDRESS);
  const save = await screen.findByRole('button', { name: 'Simpan jenis' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  expect((screen.getByRole('checkbox', { name: /^STTP/ }) as HTMLInputElement).disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: /^Surat Keterangan/ }));
  fireEvent.change(screen.getByLabelText('Templat Surat Keterangan'), { target: { value: version } });
  fireEvent.click(save);
  await screen.findByText('Jenis sertifikat tersimpan.');
  expect(calls.find(({ key }) => key === KINDS)?.body).toEqual({
    kinds: [
      { kind: 'STTP', templateVersionId: null },
      { kind: 'SK', templateVersionId: version },
    ],
  });
});

test('a return without a reason shows the sentence at its field', async () => {
  mockApi(
    answers({
      [RETURN]: new Failure(422, {
        code: 'invalid_input',
        title: 'Ada isian yang perlu diperbaiki.',
        errors: [{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }],
      }),
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }));
  fireEvent.click(screen.getAllByRole('button', { name: 'Kembalikan' }).at(-1) as HTMLElement);
  expect(await screen.findByText('Alasan paling sedikit 5 huruf.')).toBeTruthy();
  expect(screen.getByLabelText('Alasan').getAttribute('aria-invalid')).toBe('true');
});

test('panitia cannot submit while work is ungraded', async () => {
  mockApi({
    ...answers({ [READ]: preview({ certification: 'none', ungraded: 3, deeds: may('submit') }) }),
    ...signedInAs('panitia'),
  });
  await renderPage(ADDRESS);
  const submit = await screen.findByRole('button', { name: 'Ajukan ke Dinas' });
  expect((submit as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('3 tugas belum dinilai')).toBeTruthy();
});

test('nobody approves while a name cannot be printed', async () => {
  const names = {
    longest: 'Dina 王',
    shortest: 'Budi',
    unprintable: [{ name: 'Dina 王', characters: ['王'] }],
  };
  mockApi(
    answers({ [READ]: preview({ certification: 'verified', names, deeds: may('return', 'approve') }) }),
  );
  await renderPage(ADDRESS);
  expect((await screen.findByRole('button', { name: 'Setujui' })).hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('button', { name: 'Kembalikan' }).hasAttribute('disabled')).toBe(false);
});

test('counts apart what could not be made before it is published', async () => {
  const made = progress({ sealed: 4, pending: 2, stuck: 1, stuckReasons: [{ reason: 'Sebab.', count: 1 }] });
  mockApi(answers({ [READ]: preview({ certification: 'signed', progress: made, deeds: may('publish') }) }));
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Terbitkan' }));
  expect(await screen.findByRole('heading', { name: 'Terbitkan 5 sertifikat?' })).toBeTruthy();
  expect(screen.getByText(/^4 sudah siap\. 1 masih dibuat, lalu terbit sendiri\./)).toBeTruthy();
  expect(screen.getByText('1 gagal dibuat')).toBeTruthy();
});
