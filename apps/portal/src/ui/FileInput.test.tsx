import { act, fireEvent } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { FileInput } from './FileInput.js';

it('hands over a file that was chosen before the scripts were here, once', async () => {
  const chosen = jest.fn();
  const field = <FileInput label="Tambah foto" file={null} onChange={chosen} />;
  const host = document.createElement('div');
  host.innerHTML = renderToString(field);
  document.body.append(host);
  const input = host.querySelector('input');
  if (!input) throw new Error('no input');
  const photo = new File(['x'], 'foto.jpg', { type: 'image/jpeg' });
  let files: File[] = [photo];
  Object.defineProperty(input, 'files', { get: () => files });
  Object.defineProperty(input, 'value', {
    get: () => '',
    set() {
      files = [];
    },
  });
  await act(async () => hydrateRoot(host, field));
  // What React does with the event of the early choice.
  fireEvent.change(input);
  expect(chosen.mock.calls).toEqual([[photo]]);
});
