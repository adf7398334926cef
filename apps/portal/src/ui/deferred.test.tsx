import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { deferred } from './deferred.js';

function Counter({ label }: { readonly label: string }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {label} {count}
    </button>
  );
}

describe('deferred', () => {
  it('shows what is waiting, then the part, and keeps its state when the page renders again', async () => {
    const Part = deferred(async () => ({ default: Counter }), <p>Menyiapkan…</p>);
    const { rerender } = render(<Part label="Foto" />);
    expect(screen.getByText('Menyiapkan…')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Foto 0' }));
    rerender(<Part label="Gambar" />);
    expect(screen.getByRole('button', { name: 'Gambar 1' })).toBeTruthy();
  });

  it('is fetched once for all places', async () => {
    const load = jest.fn(async () => ({ default: Counter }));
    const Part = deferred(load);
    render(
      <>
        <Part label="A" />
        <Part label="B" />
      </>,
    );
    await screen.findByRole('button', { name: 'B 0' });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('leaves its place empty in HTML that is made before it is here', () => {
    const Part = deferred(async () => ({ default: Counter }));
    expect(renderToString(<Part label="A" />)).not.toContain('button');
  });
});
