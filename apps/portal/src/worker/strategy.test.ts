import { chooseStrategy, mayStore } from './strategy.js';

const ORIGIN = 'https://sinau.test';
const choose = (path: string, { method = 'GET', mode = 'cors', cache = 'default' } = {}) =>
  chooseStrategy({ method, url: new URL(path, ORIGIN), origin: ORIGIN, mode, cache });

describe('chooseStrategy', () => {
  it.each([
    ['/assets/entry.js', 'asset'],
    ['/icons/icon.svg', 'asset'],
    ['/api/courses', 'api'],
    ['/api/media/0193b7c4/240p', 'media'],
    ['/sw.js', 'network'],
    ['https://elsewhere.test/assets/x.js', 'network'],
  ])('%s: %s', (path, strategy) => {
    expect(choose(path)).toBe(strategy);
  });

  it('leaves alone what is asked for as it stands now', () => {
    expect(choose('/api/courses/foto', { cache: 'no-store' })).toBe('network');
  });

  it('keeps pages, but never the answer about a certificate', () => {
    expect(choose('/pelatihan', { mode: 'navigate' })).toBe('page');
    expect(choose('/v/K7QM-4XWD-9TRA', { mode: 'navigate' })).toBe('network');
    expect(choose('/antrean/hari-ini', { mode: 'navigate' })).toBe('network');
    expect(choose('/konsultasi', { mode: 'navigate' })).toBe('private');
  });

  it('treats pages of one person apart from those of everybody', () => {
    for (const path of [
      '/kelas',
      '/kelas/1/pelajaran/FP-1-1',
      '/beranda',
      '/unduhan',
      '/profil/nik',
      '/pengaturan-pesan',
    ])
      expect(choose(path, { mode: 'navigate' })).toBe('private');
    expect(choose('/kelas-lain', { mode: 'navigate' })).toBe('page');
    expect(choose('/kelas', { mode: 'cors' })).toBe('network');
  });

  it('opens attendance lists without a signal, and nothing that must be of this moment', () => {
    expect(choose('/kantor/angkatan/1/presensi/2', { mode: 'navigate' })).toBe('list');
    expect(choose('/kantor/angkatan/1/presensi/2')).toBe('network');
    for (const path of ['/hadir', '/hadir/abc?k=1', '/kalender/abc.ics'])
      expect(choose(path, { mode: 'navigate' })).toBe('network');
  });

  it('never touches a write', () => {
    expect(choose('/api/enrolments', { method: 'POST' })).toBe('network');
  });
});

describe('mayStore', () => {
  const response = (control: string | null, status = 200, redirected = false) => ({
    status,
    redirected,
    headers: new Headers(control === null ? {} : { 'cache-control': control }),
  });

  it('keeps what the server calls public', () => {
    expect(mayStore(response('public, max-age=60'))).toBe(true);
    expect(mayStore(response('max-age=60, public'))).toBe(true);
  });

  it.each([
    ['personal', response('private, no-store')],
    ['unmarked', response(null)],
    ['contradictory', response('public, no-store')],
    ['missing', response('public', 404)],
    ['redirected, for instance to the sign-in page', response('public', 200, true)],
    ['a word that only contains it', response('republic')],
  ])('refuses what is %s', (_what, answer) => {
    expect(mayStore(answer)).toBe(false);
  });
});
