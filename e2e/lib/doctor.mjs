import { inRoot } from '../../tools/paths.mjs';
import { runNode } from '../../tools/run.mjs';

/** Asks the doctor about an instance's database. Gives its last line. @throws when it finds damage */
export async function askDoctor({ env }) {
  const { code, output } = await runNode([inRoot('apps', 'api', 'dist', 'doctor.js')], { env });
  if (code !== 0) throw new Error(`the doctor found damage:\n${output.trim()}`);
  return output.trim().split('\n').at(-1);
}
