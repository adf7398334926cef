import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { inRoot } from '../../../tools/paths.mjs';

const SOURCES = inRoot('e2e', 'fixtures', 'scorm');
const FILES = ['index.html', 'gaya.css', 'pelajaran.js'];

/** Our own sample package, zipped from its sources. `version`: "1.2" or "2004". */
export async function scormPackage(version) {
  const zip = new ZipFile();
  const manifest = await readFile(path.join(SOURCES, `scorm-${version}`, 'imsmanifest.xml'));
  zip.addBuffer(manifest, 'imsmanifest.xml');
  for (const name of FILES) zip.addBuffer(await readFile(path.join(SOURCES, 'shared', name)), `isi/${name}`);
  zip.end();
  return buffer(zip.outputStream);
}
