import { fireEvent, render, screen } from '@testing-library/react';
import { Button } from './Button.js';

describe('Button', () => {
  it('ignores taps while busy, keeps the focus and says what it does', () => {
    const tap = jest.fn();
    render(
      <Button busy busyLabel="Sedang mendaftar…" onClick={tap}>
        Daftar
      </Button>,
    );
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Sedang mendaftar…' });
    button.focus();
    fireEvent.click(button);
    expect(tap).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  it('does not submit a form a second time while busy', () => {
    const submit = jest.fn((event: Event) => event.preventDefault());
    render(
      <form onSubmit={(event) => submit(event.nativeEvent)}>
        <Button type="submit" busy>
          Kirim
        </Button>
      </form>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });
});
