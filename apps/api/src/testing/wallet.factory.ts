import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PASS_TYPE = 'pass.id.example.latkop';
const TEAM = 'LATKOPUKM1';

/** Runs OpenSSL with these words. @throws with what it said when it refuses */
export const openssl = async (...words: (readonly string[])[]): Promise<string> =>
  (await promisify(execFile)('openssl', words.flat())).stdout;

export interface HomeWallet {
  /** Settings of an instance that makes passes. */
  readonly settings: Record<string, string>;
  /** PEM file of the root, which Apple's would be. */
  readonly root: string;
  /** A file in the same folder. */
  file(name: string): string;
  remove(): Promise<void>;
}

/** An Apple of our own: a root, an intermediate, and the certificate of a pass type with its key behind a passphrase. */
export async function issueHomeWallet(): Promise<HomeWallet> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-wallet-'));
  const file = (name: string) => join(folder, name);
  await writeFile(file('ca.cnf'), 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n');
  await writeFile(file('leaf.cnf'), 'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\n');
  const request = (name: string, subject: string) =>
    openssl(
      ['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', file(`${name}.key`)],
      ['-out', file(`${name}.csr`), '-subj', subject],
    );
  const sign = (name: string, by: readonly string[], extensions: string) =>
    openssl(
      ['x509', '-req', '-in', file(`${name}.csr`), '-out', file(`${name}.pem`), '-days', '30'],
      [...by, '-extfile', file(extensions)],
    );
  const by = (name: string) => ['-CA', file(`${name}.pem`), '-CAkey', file(`${name}.key`), '-CAcreateserial'];
  await request('root', '/CN=Akar Uji/O=Uji');
  await sign('root', ['-signkey', file('root.key')], 'ca.cnf');
  await request('wwdr', '/CN=Perantara Uji/OU=G4/O=Uji');
  await sign('wwdr', by('root'), 'ca.cnf');
  await request('pass', `/UID=${PASS_TYPE}/CN=Pass Type ID: ${PASS_TYPE}/OU=${TEAM}/O=Latkop/C=ID`);
  await sign('pass', by('wwdr'), 'leaf.cnf');
  await openssl(
    ['rsa', '-aes256', '-in', file('pass.key'), '-passout', 'pass:rahasia'],
    ['-out', file('locked.key')],
  );
  await openssl(['x509', '-in', file('wwdr.pem'), '-outform', 'DER', '-out', file('wwdr.cer')]);
  return {
    root: file('root.pem'),
    settings: {
      WALLET_CERTIFICATE: file('pass.pem'),
      WALLET_KEY: file('locked.key'),
      WALLET_KEY_PASSPHRASE: 'rahasia',
      WALLET_WWDR: file('wwdr.cer'),
      WALLET_PASS_TYPE: PASS_TYPE,
      WALLET_TEAM: TEAM,
    },
    file,
    remove: () => rm(folder, { recursive: true }),
  };
}
