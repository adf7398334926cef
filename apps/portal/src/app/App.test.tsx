import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL } from '../testing/mock-api.js';
import { renderPage } from '../testing/render-page.js';

const course = {
  slug: 'foto',
  code: 'FP',
  title: 'Fotografi Produk dengan HP',
  shortTitle: 'Fotografi Produk',
  family: 'Produksi dan Kreatif',
  summary: 'Memotret produk memakai HP saja.',
  jp: 20,
  modules: 5,
  openBatches: 0,
  nextStartsOn: null,
};
const list = { items: [course], families: ['Produksi dan Kreatif'] };

describe('App', () => {
  it('changes pages by plain links: title, heading and focus follow', async () => {
    mockApi({ 'GET /api/courses': list });
    await renderPage('/bantuan');
    expect(document.title).toBe('Bantuan · Sinau');
    fireEvent.click(screen.getAllByRole('link', { name: 'Pelatihan' })[0] as HTMLElement);
    const heading = await screen.findByRole('heading', { level: 1, name: 'Pelatihan' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Pelatihan · Sinau');
    expect(window.location.pathname).toBe('/pelatihan');
  });

  it('prefetches chunk and data when a finger comes near', async () => {
    const { calls } = mockApi({ 'GET /api/courses': list });
    await renderPage('/bantuan');
    fireEvent.touchStart(screen.getAllByRole('link', { name: 'Pelatihan' })[0] as HTMLElement);
    await waitFor(() => expect(calls.map(({ key }) => key)).toContain('GET /api/courses'));
    expect(window.location.pathname).toBe('/bantuan');
  });

  it('leads to the consultants from the foot of every page, and from the way to people', async () => {
    mockApi({});
    await renderPage('/bantuan');
    const inFooter = within(await screen.findByRole('contentinfo')).getByRole('link', { name: 'Konsultasi' });
    expect(inFooter.getAttribute('href')).toBe('/konsultasi');
    const onPage = within(screen.getByRole('main')).getByRole('link', { name: 'Buat janji konsultasi' });
    expect(onPage.getAttribute('href')).toBe('/konsultasi');
  });

  it('says "Tidak ditemukan" for an unknown address', async () => {
    mockApi({});
    await renderPage('/tidak-ada');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tidak ditemukan');
  });

  it.each([
    [new Failure(404, { code: 'not_found', title: 'Tidak ditemukan.' }), 'Tidak ditemukan'],
    [new Failure(503, { code: 'unavailable', title: 'Gangguan sementara.' }), 'Gangguan sementara'],
    [NO_SIGNAL, 'Tidak ada sinyal'],
  ])('never takes one trouble for another (%#)', async (answer, heading) => {
    mockApi({ 'GET /api/courses/foto': answer });
    await renderPage('/pelatihan/foto');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(heading);
  });

  it('tries again when asked', async () => {
    let answer: unknown = NO_SIGNAL;
    mockApi({ 'GET /api/courses': () => answer });
    await renderPage('/pelatihan');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Coba lagi' }).then((button) => ((answer = list), button)),
    );
    expect(await screen.findByRole('link', { name: 'Fotografi Produk' })).toBeTruthy();
  });
});
