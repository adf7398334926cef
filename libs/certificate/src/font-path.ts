import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Where the font of headings lies (TrueType), for drawing pictures that look like the certificate. Resolved from the
 * working directory, as loadFonts does.
 */
export function headingFontPath(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return require.resolve('@expo-google-fonts/plus-jakarta-sans/600SemiBold/PlusJakartaSans_600SemiBold.ttf');
}
