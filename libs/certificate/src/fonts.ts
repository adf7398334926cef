import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Static instances only; Typst subsets what it uses. System fonts would differ from machine to machine. */
const FONT_FILES = [
  '@expo-google-fonts/plus-jakarta-sans/400Regular/PlusJakartaSans_400Regular.ttf',
  '@expo-google-fonts/plus-jakarta-sans/600SemiBold/PlusJakartaSans_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/**
 * Reads the certificate fonts (TrueType bytes). Resolved from the working directory because every process runs
 * at the repository root, where workspaces hoist; this works the same in ESM and under Jest's CommonJS.
 */
export function loadFonts(): Buffer[] {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return FONT_FILES.map((file) => readFileSync(require.resolve(file)));
}
