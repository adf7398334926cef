import { hasLookAlike, newCode, normaliseCode, printedCode } from './verification-code.js';

describe('verification codes', () => {
  it('has twelve characters of the alphabet, each about equally often, and does not repeat', () => {
    const codes = Array.from({ length: 5_000 }, newCode);
    expect(codes.every((code) => /^[2-9A-HJKMNP-Z]{12}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
    const counts = new Map<string, number>();
    for (const letter of codes.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(31);
    // 60,000 letters over 31: 1,935 each with a standard deviation of 43; six of those never happen by chance.
    for (const count of counts.values()) expect(Math.abs(count - 60_000 / 31)).toBeLessThan(260);
  });

  it('is printed in three groups and read back however it is typed', () => {
    expect(printedCode('K7QM4XWD9TRA')).toBe('K7QM-4XWD-9TRA');
    for (const typed of ['K7QM-4XWD-9TRA', ' k7qm 4xwd 9tra\n', 'k7qm–4xwd–9tra', 'K7QM.4XWD_9TRA']) {
      expect(normaliseCode(typed)).toBe('K7QM4XWD9TRA');
    }
  });

  it('leaves nothing that could hurt where it is looked up or shown', () => {
    expect(normaliseCode('a\0b<script>ñ')).toBe('A?B?SCRIPT??');
    expect(normaliseCode('Ａ２')).toBe('A2');
    expect(normaliseCode('9'.repeat(500))).toHaveLength(40);
  });

  it('notices characters that no code has', () => {
    expect(hasLookAlike('K7QM4XWD9TRO')).toBe(true);
    expect(hasLookAlike('K7QM4XWD9TRA')).toBe(false);
  });
});
