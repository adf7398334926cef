import { screen, within } from '@testing-library/react';
import { isLimited, mayReach, ROLES } from '../../features/staff-kit/staff-roles.js';
import { limitedAs, pageOf, signedInAs } from '../../features/staff-kit/testing/staff.js';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const office = (me: object) =>
  mockApi({
    'GET /api/manage/bulk-jobs?page=1&pageSize=25': pageOf([]),
    ...me,
  });
const links = async () => {
  await renderPage('/kantor/pekerjaan-massal');
  const nav = await screen.findByRole('navigation', { name: 'Ruang kerja' });
  await within(nav).findByRole('link', { name: 'Akun' });
  return within(nav)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
};

test('a role for one unit has no links to what is refused', async () => {
  office(limitedAs('dinas', 'GET /manage/batches', 'GET /manage/certificates'));
  expect(await links()).toEqual(['Beranda', 'Kotak masuk', 'Angkatan', 'Sertifikasi', 'Register', 'Akun']);
});

test('a role for the whole office has them all', async () => {
  office(signedInAs('dinas'));
  expect(await links()).toEqual(
    expect.arrayContaining(['Jejak audit', 'Pengaturan', 'Pengingat', 'Templat']),
  );
});

test('a limited role takes nothing from another one that is not', () => {
  const roles = ['pelatih', 'panitia'] as const;
  const account = { roles: [...roles], limits: { roles: ['panitia' as const], routes: [] } };
  expect(mayReach(account, ROLES.batches, 'GET /manage/batches')).toBe(true);
  expect(mayReach(account, ROLES.manageBatches, 'GET /manage/batches')).toBe(false);
  expect([isLimited(account, ROLES.importPeople), isLimited(null, ROLES.importPeople)]).toEqual([
    true,
    false,
  ]);
});
