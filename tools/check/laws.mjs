import { mkdirSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { runNode } from '../run.mjs';
import { writeSkeletons } from './skeletons.mjs';
import { brokenTextLaws } from './text-laws.mjs';

/** Runs dependency-cruiser with the laws on a tree that looks like this repository. */
export function cruise(folder) {
  const program = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', inRoot('.dependency-cruiser.cjs'), 'apps', 'libs'];
  return runNode(args, { cwd: folder });
}

/** Checks the laws of the house: who may import whom (.dependency-cruiser.cjs), then the laws about text. */
export async function checkLaws() {
  const folder = inRoot('.sinau-test', 'laws');
  mkdirSync(folder, { recursive: true });
  writeSkeletons(folder);
  const imports = await cruise(folder);
  const text = brokenTextLaws();
  const code = imports.code === 0 && text.length === 0 ? 0 : 1;
  return { code, output: [imports.output.trim(), ...text].join('\n') };
}
