import { act, render, screen } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { LessonDocument } from './LessonDocument.js';
import { loadMediaParts } from './media-parts.js';

const shown = (
  <LessonDocument
    document={{
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Kata.' }] },
        { type: 'image', attrs: { mediaId: 'gone', alt: 'Botol' } },
      ],
    }}
    media={[]}
    questions={[]}
  />
);

test('words are there at once, the rest follows when its code is here', async () => {
  render(shown);
  expect(screen.getByText('Kata.')).toBeTruthy();
  expect(screen.queryByText(/Botol/)).toBeNull();
  expect(await screen.findByText(/Isinya: Botol/)).toBeTruthy();
});

test('the server has everything, and the browser takes it over', async () => {
  await loadMediaParts();
  const host = document.createElement('div');
  host.innerHTML = renderToString(shown);
  expect(host.textContent).toContain('Isinya: Botol');
  const recoverable = jest.fn();
  let root: Root | undefined;
  await act(async () => {
    root = hydrateRoot(host, shown, { onRecoverableError: recoverable });
  });
  expect(recoverable).not.toHaveBeenCalled();
  act(() => root?.unmount());
});
