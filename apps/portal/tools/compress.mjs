import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const WORTHWHILE_BYTES = 500;
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Writes a `.br` twin beside every text file, at the quality that is too slow for answering requests. */
export async function compressFiles(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  const texts = files.filter(
    (file) => /\.(m?js|css|svg|html|webmanifest)$/.test(file) && statSync(file).size > WORTHWHILE_BYTES,
  );
  await Promise.all(
    texts.map(async (file) => writeFileSync(`${file}.br`, await compress(readFileSync(file), options))),
  );
}
