import { everyWord, searchWords } from './search-words.js';

describe('words to look for', () => {
  it('leave out what says nothing, signs, and endings', () => {
    expect(searchWords('Bagaimana cara menghitung harganya, Bu?')).toEqual(['cara', 'menghitung', 'harga']);
    expect(searchWords("' | !:* & drop--")).toEqual(['drop']);
  });

  it('are each once, and not too many', () => {
    expect(searchWords('foto foto FOTO')).toEqual(['foto']);
    expect(searchWords(Array.from({ length: 40 }, (_, i) => `kata${i}`).join(' '))).toHaveLength(12);
  });

  it('make a query, or none at all', () => {
    expect(everyWord('label kemasan')).toBe('label:* & kemasan:*');
    expect(everyWord('di & ke')).toBeUndefined();
  });
});
