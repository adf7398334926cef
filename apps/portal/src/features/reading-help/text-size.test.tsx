import { fireEvent, render, screen } from '@testing-library/react';
import { applyTextSize, readTextSize } from '../../lib/text-size.js';
import { FIRST_PAINT, FIRST_PAINT_HASH } from '../../server/first-paint.js';
import { beginsWithAudio } from './begins-with-audio.js';
import { TextSizeChoice } from './TextSizeChoice.js';

beforeEach(() => {
  localStorage.clear();
  applyTextSize();
});

test('letters grow at once, and are as large at the next visit before anything is drawn', () => {
  render(<TextSizeChoice />);
  fireEvent.click(screen.getByLabelText('Sangat besar'));
  expect([document.documentElement.dataset.text, readTextSize()]).toEqual(['larger', 'larger']);
  delete document.documentElement.dataset.text;
  localStorage.setItem('sinau.theme', 'dark');
  // oxlint-disable-next-line no-implied-eval, no-new-func -- these characters run as they are in the page
  new Function(FIRST_PAINT)();
  const { text, theme } = document.documentElement.dataset;
  expect([text, theme]).toEqual(['larger', 'dark']);
  delete document.documentElement.dataset.theme;
  fireEvent.click(screen.getByLabelText('Normal'));
  expect([document.documentElement.dataset.text, localStorage.getItem('sinau.text')]).toEqual([
    undefined,
    null,
  ]);
});

test('the policy names the script by its hash', () => {
  expect(FIRST_PAINT_HASH).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  expect(FIRST_PAINT).not.toContain('<');
});

test('knows where listening comes first', () => {
  const audio = { type: 'audio', attrs: { mediaId: 'm' } } as const;
  const words = { type: 'paragraph' } as const;
  expect(beginsWithAudio({ kind: 'audio', mediaId: 'm' })).toBe(true);
  expect(beginsWithAudio({ kind: 'audio', mediaId: null })).toBe(false);
  expect(beginsWithAudio({ kind: 'reading', doc: { content: [audio, words] } })).toBe(true);
  expect(beginsWithAudio({ kind: 'reading', doc: { content: [words, audio] } })).toBe(false);
  expect(beginsWithAudio({ kind: 'quiz' })).toBe(false);
});
