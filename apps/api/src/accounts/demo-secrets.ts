import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { generatePassword } from './passwords.js';
import { generateTotpSecret } from './totp.js';

const DemoFile = z.record(
  z.string(),
  z.object({ password: z.string().min(1), totpSecret: z.string().min(16) }),
);
export type DemoSecrets = z.infer<typeof DemoFile>;

/**
 * What the demonstration accounts of this instance sign in with, by e-mail: made once and kept in `demo.json` (0600),
 * because a person must be able to read it again at every start.
 */
export async function demoSecrets(folder: string, emails: readonly string[]): Promise<DemoSecrets> {
  const file = join(folder, 'demo.json');
  const known = await readFile(file, 'utf8').then(
    (text) => DemoFile.parse(JSON.parse(text)),
    (error: NodeJS.ErrnoException): DemoSecrets => {
      if (error.code === 'ENOENT') return {};
      throw error;
    },
  );
  const missing = emails.filter((email) => !known[email]);
  if (missing.length === 0) return known;
  for (const email of missing)
    known[email] = { password: generatePassword(), totpSecret: generateTotpSecret() };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(draft, file);
  return known;
}
