import { act, fireEvent, render, screen } from '@testing-library/react';
import { ErrorState } from './ErrorState.js';
import { LiveRegion } from './LiveRegion.js';
import { OfflineBanner } from './OfflineBanner.js';
import { Pagination } from './Pagination.js';
import { headingsFrom } from './RichText.js';
import { Skeleton } from './Skeleton.js';
import { Tabs } from './Tabs.js';
import { toast } from './toast.js';
import { Toasts } from './Toasts.js';

describe('waiting and trouble', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('finds words after a second, and another try after eight', () => {
    render(<Skeleton />);
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => jest.advanceTimersByTime(1000));
    expect(screen.getByRole('status').textContent).toBe('Sedang memuat…');
    expect(screen.queryByRole('button')).toBeNull();
    act(() => jest.advanceTimersByTime(7000));
    expect(screen.getByRole('status').textContent).toContain('Sinyal sedang lambat');
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeTruthy();
  });

  it('says what happened, what is safe, and offers another try', () => {
    const retry = jest.fn();
    render(<ErrorState title="Gangguan" safe="Jawaban Anda tersimpan." onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain('Jawaban Anda tersimpan.');
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('toasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    act(() => jest.runAllTimers());
    jest.useRealTimers();
  });

  const open = () => {
    const { rerender } = render(<LiveRegion />);
    rerender(
      <>
        <LiveRegion />
        <Toasts />
      </>,
    );
  };
  const shown = () => [...screen.getByRole('status').children].map((one) => one.textContent);
  const undo = { label: 'Urungkan', run: () => undefined };

  it('are announced and can be undone once', () => {
    const run = jest.fn();
    open();
    act(() => toast('Bab dihapus.', { label: 'Urungkan', run }));
    expect(screen.getByRole('status').textContent).toContain('Bab dihapus.');
    fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(run).toHaveBeenCalledTimes(1);
    expect(shown()).toEqual([]);
  });

  it('go by themselves, but not under a pointer or with focus', () => {
    open();
    act(() => toast('Tersimpan.'));
    fireEvent.pointerEnter(screen.getByText('Tersimpan.').parentElement!);
    act(() => jest.advanceTimersByTime(60_000));
    expect(shown()).toEqual(['Tersimpan.']);
    fireEvent.pointerLeave(screen.getByText('Tersimpan.').parentElement!);
    act(() => jest.advanceTimersByTime(6000));
    expect(shown()).toEqual([]);
  });

  it('are three at most, and what can be undone stays longest', () => {
    open();
    act(() => toast('Satu', undo));
    for (const text of ['Dua', 'Tiga', 'Empat']) act(() => toast(text));
    expect(shown()).toEqual(['SatuUrungkan', 'Tiga', 'Empat']);
  });

  it('go with their page, unless they were sent on the way or can be undone', () => {
    open();
    act(() => toast('Lama'));
    act(() => toast('Dihapus', undo));
    act(() => jest.advanceTimersByTime(2000));
    act(() => toast('Terkirim'));
    act(() => window.history.pushState(null, '', '/lain'));
    expect(shown()).toEqual(['DihapusUrungkan', 'Terkirim']);
  });
});

describe('OfflineBanner', () => {
  it('comes and goes with the signal', () => {
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    render(<OfflineBanner />);
    expect(screen.getByRole('status').textContent).toBe(
      'Tidak ada sinyal. Pekerjaan Anda disimpan di HP ini.',
    );
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.getByRole('status').textContent).toBe('');
    online.mockRestore();
  });
});

describe('lists', () => {
  it('pages by links and counts in Indonesian', () => {
    render(<Pagination page={2} pageSize={25} total={1284} href={(page) => `?halaman=${page}`} />);
    expect(screen.getByText('26–50 dari 1.284')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Berikutnya' }).getAttribute('href')).toBe('?halaman=3');
  });

  it('moves between tabs with the arrow keys', () => {
    const change = jest.fn();
    const tabs = [
      { key: 'a', label: 'Satu', panel: 'isi satu' },
      { key: 'b', label: 'Dua', panel: 'isi dua' },
    ];
    render(<Tabs label="Bagian" tabs={tabs} current="a" onChange={change} />);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Satu' }), { key: 'ArrowLeft' });
    expect(change).toHaveBeenCalledWith('b');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Dua' }));
  });

  it('lets lesson text begin at h2 without changing its structure', () => {
    expect(headingsFrom('<h3>A</h3><h4 id="b">B</h4>', 2)).toBe('<h2>A</h2><h3 id="b">B</h3>');
    expect(headingsFrom('<p>teks</p>', 2)).toBe('<p>teks</p>');
  });
});
