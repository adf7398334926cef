import { screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { signedInAs } from '../staff-kit/testing/staff.js';
import { LIST, SESSION } from './testing/session.js';

describe('the screen of the hall', () => {
  const BOARD_ADDRESS = `/kantor/sesi/${SESSION}/qr`;
  const BOARD = {
    ...LIST,
    state: 'open',
    opensAt: '2027-01-12T01:30:00Z',
    address: 'sinau.test/hadir',
    current: { url: 'https://sinau.test/hadir/x?k=y', svg: '<svg/>', code: '012345', freshForMs: 15_000 },
    present: 7,
    pending: 2,
    total: 30,
  };
  const READ_BOARD = `GET /api/manage/class-sessions/${SESSION}/check-in`;

  test('shows the QR, the digits and how many are there', async () => {
    mockApi({ ...signedInAs('pelatih'), [READ_BOARD]: BOARD });
    await renderPage(BOARD_ADDRESS);
    expect(await screen.findByText('012 345')).toBeTruthy();
    expect(screen.getByRole('img', { name: /Kode QR presensi/ }).getAttribute('src')).toMatch(
      /^data:image\/svg/,
    );
    expect(screen.getByText('7 dari 30 hadir')).toBeTruthy();
    expect(screen.getByText('2 menunggu konfirmasi pelatih')).toBeTruthy();
  });

  test('hides a code that no longer holds', async () => {
    const current = { ...BOARD.current, freshForMs: -20_000 };
    mockApi({ ...signedInAs('pelatih'), [READ_BOARD]: { ...BOARD, current } });
    await renderPage(BOARD_ADDRESS);
    expect(await screen.findByText('Jaringan terputus')).toBeTruthy();
    expect(screen.queryByText('012 345')).toBeNull();
  });

  test('says when it opens', async () => {
    mockApi({ ...signedInAs('pelatih'), [READ_BOARD]: { ...BOARD, state: 'early', current: null } });
    await renderPage(BOARD_ADDRESS);
    expect(await screen.findByText('Kode muncul di sini pukul 08.30 WIB.')).toBeTruthy();
  });
});
