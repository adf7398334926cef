import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createBsreSealer } from '@sinau/certificate/sealing/bsre-sealer.js';
import { createLocalSealer } from '@sinau/certificate/sealing/local-sealer.js';
import { findSignatures } from '@sinau/certificate/sealing/signature-dictionary.js';
import { httpTimestamper } from '@sinau/certificate/sealing/timestamp.js';
import { homeSeal, unsealedSample, WORDS } from '@sinau/certificate/testing/sealed-sample.js';
import { startBsre } from '../stand-ins/bsre.mjs';
import { startTimestampAuthority } from '../stand-ins/timestamp-authority.mjs';

const ACCOUNT = { username: 'sinau', password: 'sandi', subscriber: 'SUB-1' };
const CODE = {
  code: '123456',
  current: async () => CODE.code,
  replace: async (code) => {
    CODE.code = code;
  },
};

const pem = (der) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    .join('\n')}\n-----END CERTIFICATE-----\n`;

/** What a program says on both its streams, also when it is not content. */
function says(program, ...args) {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return stdout + stderr;
}

/** poppler, qpdf and OpenSSL look at certificates sealed here, with a timestamp, and by BSrE's stand-in, and at a changed one. */
export async function checkSeals(report) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sinau-seals-'));
  const file = (name) => path.join(folder, name);
  const home = await homeSeal();
  const authority = await startTimestampAuthority({ identity: home.stamps });
  const bsre = await startBsre({ ...ACCOUNT, activation: CODE.code, identity: home.identity });
  try {
    writeFileSync(file('root.pem'), pem(home.root));
    const pdf = await unsealedSample();
    const timestamp = httpTimestamper(authority.url);
    const stamping = createLocalSealer(home.identity, { words: WORDS, timestamp });
    for (const { name, sealer } of [
      { name: 'PAdES B-B', sealer: home.sealer },
      { name: 'PAdES B-T', sealer: stamping },
      {
        name: 'BSrE',
        sealer: createBsreSealer({ ...ACCOUNT, url: bsre.url, activation: CODE, words: WORDS }),
      },
    ]) {
      const sealed = Buffer.from(await sealer.seal(pdf));
      writeFileSync(file('sealed.pdf'), sealed);
      const seen = says('pdfsig', file('sealed.pdf'));
      report.check(`pdfsig: ${name} is valid`, seen.includes('Signature is Valid'), seen);
      report.check(`pdfsig: ${name} covers the total document`, seen.includes('Total document signed'), seen);
      const checked = says('qpdf', '--check', file('sealed.pdf'));
      report.check(
        `qpdf: ${name} is clean`,
        checked.includes('No syntax or stream encoding errors'),
        checked,
      );
      const cades = openssl(sealed, file);
      report.check(
        `openssl: ${name} is CAdES under our authority`,
        cades.includes('CAdES Verification successful'),
        cades,
      );
      report.check(
        `pdfdetach: ${name} keeps the credential`,
        says('pdfdetach', '-list', file('sealed.pdf')).includes('credential.json'),
      );
    }
    const changed = Buffer.from(await home.sealer.seal(pdf));
    changed[9_000] ^= 1;
    writeFileSync(file('changed.pdf'), changed);
    report.check(
      'pdfsig: a changed byte is seen',
      says('pdfsig', file('changed.pdf')).includes('Digest Mismatch'),
    );
  } finally {
    await authority.close();
    await bsre.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The signature taken out of the PDF, verified over the ranges that it names. */
function openssl(sealed, file) {
  const [{ cms, ranges }] = findSignatures(sealed);
  writeFileSync(file('seal.der'), cms);
  writeFileSync(file('content'), Buffer.concat(ranges.map(([start, end]) => sealed.subarray(start, end))));
  const input = ['-inform', 'DER', '-in', file('seal.der'), '-content', file('content'), '-binary'];
  const trust = ['-CAfile', file('root.pem'), '-purpose', 'any', '-cades', '-out', file('out')];
  return says('openssl', 'cms', '-verify', ...input, ...trust);
}
