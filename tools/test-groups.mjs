import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { inRoot } from './paths.mjs';

// Loading the whole application takes a spec longer than its tests. Specs of the API are therefore played several to a
// process, one after the other, each with its own database and surroundings; `npx jest <file>` still plays one alone.
const FOLDER = inRoot('test', 'grouped');
const GROUPS_PER_CORE = 6;
/** These change modules or the clock for everybody in their process. */
const ALONE = /jest\.(mock|useFakeTimers|doMock)\(/;

function specsBelow(folder) {
  return readdirSync(inRoot(folder), { recursive: true })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

function allSpecs() {
  const libs = readdirSync(inRoot('libs')).map((name) => `libs/${name}/src`);
  return ['apps/api/src', ...libs].flatMap(specsBelow);
}

const source = (files) =>
  `${files
    .map(
      (file) => `describe(${JSON.stringify(file)}, () => {
  const surroundings = { ...process.env };
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (!(name in surroundings)) delete process.env[name];
    Object.assign(process.env, surroundings);
  });
  require(${JSON.stringify(`../../${file}`)});
});`,
    )
    .join('\n')}\n`;

/** Writes the groups; the largest files are dealt out first, so that the groups take about equally long. */
export function writeTestGroups() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const specs = allSpecs()
    .map((file) => ({ file, bytes: statSync(inRoot(file)).size }))
    .sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
  const alone = specs.filter(({ file }) => ALONE.test(readFileSync(inRoot(file), 'utf8')));
  const together = specs.filter((one) => !alone.includes(one));
  const groups = Array.from({ length: availableParallelism() * GROUPS_PER_CORE }, () => []);
  together.forEach(({ file }, index) => groups[index % groups.length].push(file));
  const all = [...groups, ...alone.map(({ file }) => [file])].filter((files) => files.length > 0);
  all.forEach((files, index) => {
    writeFileSync(path.join(FOLDER, `${String(index + 1).padStart(3, '0')}.spec.ts`), source(files));
  });
}
