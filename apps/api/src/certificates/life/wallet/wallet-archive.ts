import { createHash } from 'node:crypto';
import { emblemSvg } from '@sinau/certificate/artwork/emblem.js';
import { signCms, type CmsSigner } from '@sinau/certificate/sealing/cms.js';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

type Files = Readonly<Record<string, Buffer>>;

/** Pixels: Wallet wants the icon at one, two and three times its size; the logo stands beside the name. */
const PICTURES = {
  'icon.png': 29,
  'icon@2x.png': 58,
  'icon@3x.png': 87,
  'logo.png': 50,
  'logo@2x.png': 100,
  'logo@3x.png': 150,
} as const;

let drawn: Promise<Files> | undefined;

/** The house's mark, drawn once. */
async function pictures(): Promise<Files> {
  const svg = Buffer.from(emblemSvg());
  const files = Object.entries(PICTURES).map(async ([name, side]) => {
    const png = await sharp(svg, { density: 300 }).resize(side, side).png().toBuffer();
    return [name, png] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** Apple's manifest names every file with its SHA-1; the signature over it is SHA-256. */
function manifestOf(files: Files): Buffer {
  const hashes = Object.entries(files).map(([name, bytes]) => [
    name,
    createHash('sha1').update(bytes).digest('hex'),
  ]);
  return Buffer.from(JSON.stringify(Object.fromEntries(hashes)));
}

async function zipped(files: Files, mtime: Date): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { mtime });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A .pkpass: pass.json with its pictures, the manifest, and a detached S/MIME signature of that. */
export async function walletArchive(
  pass: Record<string, unknown>,
  signer: CmsSigner,
  now = new Date(),
): Promise<Buffer> {
  drawn ??= pictures();
  const files = { 'pass.json': Buffer.from(JSON.stringify(pass)), ...(await drawn) };
  const manifest = manifestOf(files);
  const digest = createHash('sha256').update(manifest).digest();
  const signature = Buffer.from(await signCms(digest, signer, { signingTime: now }));
  return zipped({ ...files, 'manifest.json': manifest, signature }, now);
}
