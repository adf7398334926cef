import { act, fireEvent, render, screen } from '@testing-library/react';
import { ErrorState } from './ErrorState.js';
import { LiveRegion } from './LiveRegion.js';
import { OfflineBanner } from './OfflineBanner.js';
import { Pagination } from './Pagination.js';
import { headingsFrom } from './RichText.js';
import { Skeleton } from './Skeleton.js';
import { Tabs } from './Tabs.js';
import { toast } from './toast.js';

describe('waiting and trouble', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('finds words after a second, and other words after ten', () => {
    render(<Skeleton />);
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => jest.advanceTimersByTime(1000));
    expect(screen.getByRole('status').textContent).toBe('Sedang memuat…');
    act(() => jest.advanceTimersByTime(9000));
    expect(screen.getByRole('status').textContent).toContain('Sinyal sedang lambat');
  });

  it('says what happened, what is safe, and offers another try', () => {
    const retry = jest.fn();
    render(<ErrorState title="Gangguan" safe="Jawaban Anda tersimpan." onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain('Jawaban Anda tersimpan.');
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('announces a toast and lets it be undone once', () => {
    const undo = jest.fn();
    render(<LiveRegion />);
    act(() => toast('Bab dihapus.', { label: 'Urungkan', run: undo }));
    expect(screen.getByRole('status').textContent).toContain('Bab dihapus.');
    fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('takes a toast away by itself', () => {
    render(<LiveRegion />);
    act(() => toast('Tersimpan.'));
    act(() => jest.advanceTimersByTime(6000));
    expect(screen.getByRole('status').textContent).toBe('');
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
