import { bounded } from './bounded.js';
import { MOST_CHARACTERS, charactersIn } from './characters-in.js';
import { detectFormat } from './detect-format.js';
import type { FileRead, FileToRead } from './read-apart.js';
import { readBankFile } from './read-bank-file.js';

// The process of read-apart.ts: it is sent a file, says what is in it, and ends when nobody listens any more.
process.once('disconnect', () => process.exit());

async function read({ bytes, format }: FileToRead): Promise<FileRead> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = format ?? detectFormat(content);
  const parsed = bounded(await readBankFile(content, told));
  if (charactersIn(parsed) > MOST_CHARACTERS) return { outcome: 'too_much' };
  return { outcome: 'read', format: told, parsed };
}

process.on('message', (given: FileToRead) => {
  read(given)
    .catch((error: unknown): FileRead => ({ outcome: 'broken', reason: String((error as Error).stack) }))
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
