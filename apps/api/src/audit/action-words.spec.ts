import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownWords } from './action-words.js';

const ROOT = 'apps/api/src';
const DEED = /\b(?:action: |entry\(|(?:record|log|note)\([^'`;]*?|\? |: )'([a-z][a-z_]*\.[a-z][a-z_]*)'/g;

/** Files that write to the log: what they call a deed is what the log will say. */
function actionsInCode(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(ROOT, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || /\.spec\.ts$|^testing\/|queries\.ts$/.test(name)) continue;
    const text = readFileSync(join(ROOT, name), 'utf8');
    if (!/audit|readonly action: string/i.test(text)) continue;
    for (const [, action = ''] of text.matchAll(DEED)) found.set(action, name);
  }
  return found;
}

test('every deed that the code records has words in Indonesian', () => {
  const actions = actionsInCode();
  expect(actions.size).toBeGreaterThan(100);
  for (const always of ['batch.created', 'account.signed_in', 'certificate.revoked', 'invitation.sent'])
    expect([...actions.keys()]).toContain(always);
  const wordless = [...actions].filter(([action]) => !knownWords(action)).map((one) => one.join(' in '));
  expect(wordless).toEqual([]);
});

test('an action is a subject and a deed', () => {
  expect(knownWords('batch.opened')).toBe('Angkatan dibuka');
  expect(knownWords('application_document.returned')).toBe('Dokumen pendaftaran dikembalikan');
  expect(knownWords('batch.eaten')).toBeUndefined();
});
