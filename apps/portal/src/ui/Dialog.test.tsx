import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.js';

// jsdom knows <dialog> but not its modal methods; focus itself is checked in a real browser.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

describe('Dialog', () => {
  it('opens as a modal that is named by its title', async () => {
    render(
      <Dialog open title="Batalkan pendaftaran?" onClose={jest.fn()}>
        Kursi Anda diberikan kepada orang lain.
      </Dialog>,
    );
    expect(await screen.findByRole('dialog', { name: 'Batalkan pendaftaran?' })).toBeTruthy();
  });

  it('asks its parent to close on Esc, on "Tutup" and on the backdrop', async () => {
    const close = jest.fn();
    render(
      <Dialog open title="Judul" onClose={close}>
        Isi
      </Dialog>,
    );
    const dialog = await screen.findByRole('dialog');
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    fireEvent.click(dialog);
    expect(close).toHaveBeenCalledTimes(3);
    fireEvent.click(screen.getByText('Isi'));
    expect(close).toHaveBeenCalledTimes(3);
  });

  it('takes the second tap of the double tap that opened it for no answer', async () => {
    const [close, yes] = [jest.fn(), jest.fn()];
    render(
      <Dialog open title="Terbitkan?" onClose={close} footer={<button onClick={yes}>Ya</button>}>
        Isi
      </Dialog>,
    );
    const dialog = await screen.findByRole('dialog');
    const answer = screen.getByRole('button', { name: 'Ya' });
    fireEvent.click(answer, { detail: 2 });
    fireEvent.click(dialog, { detail: 2 });
    expect([yes, close].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 500);
    fireEvent.click(answer, { detail: 2 });
    expect(yes).toHaveBeenCalledTimes(1);
  });

  it('lets the keyboard scroll a long text, and adds no stop where a control does that', async () => {
    jest.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(900);
    const long = (content: ReactNode) => (
      <Dialog open title="Panduan" onClose={jest.fn()}>
        {content}
      </Dialog>
    );
    const { rerender } = render(long(<p>Teks panjang</p>));
    const content = await screen.findByRole('group', { name: 'Panduan' });
    expect(content.tabIndex).toBe(0);
    rerender(
      long(
        <p>
          Teks <a href="/bantuan">Bantuan</a>
        </p>,
      ),
    );
    await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
    jest.restoreAllMocks();
    rerender(long(<p>Pendek</p>));
    await act(() => Promise.resolve());
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('closes when the parent says so and keeps nothing of its content', async () => {
    const view = (open: boolean) => (
      <Dialog open={open} title="Judul" onClose={jest.fn()}>
        Rahasia
      </Dialog>
    );
    const { rerender, container } = render(view(true));
    await screen.findByText('Rahasia');
    rerender(view(false));
    expect(container.querySelector('dialog')?.open).toBe(false);
    expect(screen.queryByText('Rahasia')).toBeNull();
  });
});
