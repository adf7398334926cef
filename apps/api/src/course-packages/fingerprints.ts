import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** SHA-256 of bytes as they come, hexadecimal. */
export async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

/** What makes several files the same thing: their names and their bytes, in whatever order they come. */
export function digestOf(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  const lines = files.map(({ name, sha256 }) => `${sha256} ${name}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/**
 * The id under which something comes in whose own id means something else here. Made of what it is, so that the same
 * package gets the same ids each time (UUID version 8, RFC 9562).
 */
export function otherId(id: string, digest: string): string {
  const hex = createHash('sha256').update(`${id} ${digest}`).digest('hex').slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = 'a';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
