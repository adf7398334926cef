import { masked, maskedParts, partsInOrder, unmasked } from './shown-parts.rule.js';

const part = (id: string) => ({ id, text: `teks ${id}` });
const ordering = {
  kind: 'ordering' as const,
  options: [part('a'), part('b'), part('c')],
  matches: [],
  order: ['c', 'a', 'b'],
};
const matching = {
  kind: 'matching' as const,
  options: [part('a'), part('b')],
  matches: [part('1'), part('2')],
  order: ['2', '1'],
};

it('shows parts in the order of the attempt', () => {
  expect(partsInOrder(ordering).options.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(partsInOrder(matching).matches.map(({ id }) => id)).toEqual(['2', '1']);
  expect(partsInOrder({ ...ordering, order: [] }).options.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('names parts of tests by their place, so that ids tell nothing', () => {
  expect(maskedParts(ordering).options).toEqual([
    { id: 'p1', text: 'teks c' },
    { id: 'p2', text: 'teks a' },
    { id: 'p3', text: 'teks b' },
  ]);
  expect(maskedParts(matching)).toEqual({
    options: matching.options,
    matches: [
      { id: 'p1', text: 'teks 2' },
      { id: 'p2', text: 'teks 1' },
    ],
  });
});

it('translates answers there and back', () => {
  expect(unmasked(ordering, ['p2', 'p3', 'p1'])).toEqual(['a', 'b', 'c']);
  expect(masked(ordering, ['a', 'b', 'c'])).toEqual(['p2', 'p3', 'p1']);
  expect(unmasked(matching, ['a:p2', 'b:p1'])).toEqual(['a:1', 'b:2']);
  expect(masked(matching, ['a:1', 'b:2'])).toEqual(['a:p2', 'b:p1']);
});

it('knows no real ids in tests', () => {
  expect(unmasked(ordering, ['a'])).toEqual(['?a']);
  expect(unmasked(matching, ['a:1'])).toEqual(['a:?1']);
});

it('leaves other kinds alone', () => {
  const single = { kind: 'single' as const, options: [part('a')], matches: [], order: [] };
  expect(unmasked(single, ['a'])).toEqual(['a']);
  expect(masked(single, ['a'])).toEqual(['a']);
});
