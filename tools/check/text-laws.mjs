import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../paths.mjs';

const SKIP = new Set(['node_modules', 'dist']);
const SQL_PLACES =
  /(\.queries|\.entity|\.spec)\.ts$|^apps\/api\/(src\/(database|testing)|test)\/|^libs\/jobs\//;

/** Laws that concern names and text rather than imports. `broken` says whether a file breaks the law at a line
 * (its text, its number, the line above). */
const LAWS = [
  {
    law: 'law 2: no barrels (index.ts)',
    broken: (file, line, number) => number === 1 && /(^|\/)index\.tsx?$/.test(file),
  },
  {
    law: 'law 3: SQL and query builders only in *.queries.ts, *.entity.ts and database/',
    broken: (file, line) =>
      file.startsWith('apps/api/') &&
      !SQL_PLACES.test(file) &&
      /\.(createQueryBuilder|getRepository)\s*(<[^>]*>)?\(|\.query\s*(<.*>)?\(\s*[`'"]/.test(line),
  },
  {
    law: 'no check is switched off without a reason ("-- why" after the directive, or a comment above it)',
    broken: (file, line, number, above) =>
      /@ts-(ignore|nocheck)/.test(line) ||
      (/(eslint|oxlint)-disable(?!.* -- )/.test(line) && !/^\s*(\/\/|\*|{?\/\*)/.test(above)),
  },
];

function* sources(folder) {
  for (const entry of readdirSync(inRoot(folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory() && !SKIP.has(entry.name)) yield* sources(file);
    else if (/\.tsx?$/.test(entry.name)) yield file;
  }
}

/** One line for every place in one file's text that breaks a law. */
export function brokenIn(file, text) {
  return text.split('\n').flatMap((line, index, lines) => {
    const laws = LAWS.filter(({ broken }) => broken(file, line, index + 1, lines[index - 1] ?? ''));
    return laws.map(({ law }) => `${file}:${index + 1}  ${law}`);
  });
}

/** One line for every place in the sources that breaks a law. */
export function brokenTextLaws() {
  return ['apps', 'libs'].flatMap((folder) =>
    [...sources(folder)].flatMap((file) => brokenIn(file, readFileSync(inRoot(file), 'utf8'))),
  );
}
