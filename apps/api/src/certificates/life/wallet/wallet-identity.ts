import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CmsSigner } from '@sinau/certificate/sealing/cms.js';
import { signerOf } from '@sinau/certificate/sealing/local-sealer.js';
import { ConfigError, type Config } from '../../../config.js';

/** A `Wallet`, or null: this instance makes no passes. */
export const WALLET = Symbol('wallet');

/** Who signs passes, as Apple knows them. */
export interface Wallet {
  /** With the WWDR intermediate, which travels in every signature. */
  readonly signer: CmsSigner;
  readonly passType: string;
  readonly team: string;
}

type FileSetting = 'WALLET_CERTIFICATE' | 'WALLET_KEY' | 'WALLET_WWDR';

const wrong = (sentence: string) => new ConfigError(`Configuration is wrong:\n  ${sentence}`);

/** Reads what the settings name. @throws ConfigError when the files are not what Wallet would accept */
export async function openWallet(config: Config): Promise<Wallet | null> {
  const { WALLET_CERTIFICATE, WALLET_PASS_TYPE: passType, WALLET_TEAM: team } = config;
  if (!WALLET_CERTIFICATE || !passType || !team) return null;
  const own = await certificate(config, 'WALLET_CERTIFICATE');
  const above = await certificate(config, 'WALLET_WWDR');
  if (!own.checkIssued(above) || !own.verify(above.publicKey))
    throw wrong('WALLET_WWDR is not the authority that issued WALLET_CERTIFICATE');
  // Apple writes both into the certificate, and phones compare.
  if (!names(own, 'UID', passType)) throw wrong('WALLET_PASS_TYPE is not the one of WALLET_CERTIFICATE');
  if (!names(own, 'OU', team)) throw wrong('WALLET_TEAM is not the one of WALLET_CERTIFICATE');
  return { signer: await signer(config, own, above), passType, team };
}

async function signer(config: Config, own: X509Certificate, above: X509Certificate): Promise<CmsSigner> {
  const key = await read(config, 'WALLET_KEY');
  const format = key.toString('latin1').includes('-----BEGIN') ? 'pem' : 'der';
  try {
    const privateKey = createPrivateKey({
      key,
      format,
      type: 'pkcs8',
      ...(config.WALLET_KEY_PASSPHRASE !== undefined && { passphrase: config.WALLET_KEY_PASSPHRASE }),
    })
      .export({ format: 'pem', type: 'pkcs8' })
      .toString();
    return signerOf({ privateKey, chain: [own.raw, above.raw] });
  } catch {
    throw wrong('WALLET_KEY is not the key of WALLET_CERTIFICATE, or WALLET_KEY_PASSPHRASE does not open it');
  }
}

async function certificate(config: Config, setting: FileSetting): Promise<X509Certificate> {
  const bytes = await read(config, setting);
  try {
    return new X509Certificate(bytes);
  } catch {
    throw wrong(`${setting} is not a certificate`);
  }
}

async function read(config: Config, setting: FileSetting): Promise<Buffer> {
  try {
    return await readFile(config[setting] ?? '');
  } catch {
    throw wrong(`${setting} names a file that cannot be read`);
  }
}

const names = ({ subject }: X509Certificate, part: string, value: string): boolean =>
  subject.split('\n').includes(`${part}=${value}`);
