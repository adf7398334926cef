import { screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const NOBODY = { 'GET /api/me': { account: null, developmentOutbox: false, viewing: null } };
const logo = (letter: string) => `/api/branding/logo/${letter.repeat(64)}`;
const own = () => document.querySelector<HTMLImageElement>('header img');

test("the centre's own logo stands beside ours, small and with its room kept", async () => {
  mockApi(NOBODY);
  await renderPage('/tentang', { help: { logoDinas: logo('a'), logoCentre: logo('b') } });
  await screen.findByRole('heading', { level: 1 });
  expect(own()?.getAttribute('src')).toBe(`${logo('b')}/small`);
  expect([own()?.getAttribute('width'), own()?.getAttribute('height'), own()?.alt]).toEqual(['40', '40', '']);
});

test('where the centre has none the logo of the Dinas stands there, and where there is none nothing does', async () => {
  mockApi(NOBODY);
  const { unmount } = await renderPage('/tentang', { help: { logoDinas: logo('a') } });
  await screen.findByRole('heading', { level: 1 });
  expect(own()?.getAttribute('src')).toBe(`${logo('a')}/small`);
  unmount();
  await renderPage('/tentang', { help: {} });
  await screen.findByRole('heading', { level: 1 });
  expect(own()).toBeNull();
});
