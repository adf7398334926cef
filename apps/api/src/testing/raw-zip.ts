import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as its headers shall say it, true or not. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly content?: Buffer | string;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode with the type of the file. */
  readonly mode?: number;
  /** What the headers claim; by default the truth. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** Data of the entry with this index instead of its own. */
  readonly sharesDataOf?: number;
}

function central(
  entry: RawEntry,
  name: Buffer,
  offset: number,
  sizes: readonly [number, number],
  sum: number,
) {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(entry.flags ?? 0x800, 8);
  header.writeUInt16LE(entry.method ?? 8, 10);
  header.writeUInt32LE(entry.claimedCrc ?? sum, 16);
  header.writeUInt32LE(sizes[0], 20);
  header.writeUInt32LE(entry.claimedSize ?? sizes[1], 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function local(entry: RawEntry, name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flags ?? 0x800, 6);
  header.writeUInt16LE(entry.method ?? 8, 8);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count & 0xffff, 8);
  record.writeUInt16LE(count & 0xffff, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** A ZIP written byte by byte, which says whatever it is told to: honest libraries refuse to make such files. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const written: { offset: number; data: Buffer; size: number; sum: number }[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.isBuffer(entry.name) ? entry.name : Buffer.from(entry.name);
    const shared = entry.sharesDataOf === undefined ? undefined : written[entry.sharesDataOf];
    const content = Buffer.from(entry.content ?? '');
    const data = shared?.data ?? ((entry.method ?? 8) === 8 ? deflateRawSync(content) : content);
    const size = shared?.size ?? content.length;
    const sum = shared?.sum ?? crc32(content);
    const at = shared?.offset ?? offset;
    if (!shared) {
      const whole = Buffer.concat([local(entry, name), data]);
      parts.push(whole);
      offset += whole.length;
    }
    written.push({ offset: at, data, size, sum });
    directory.push(central(entry, name, at, [data.length, size], sum));
  }
  const table = Buffer.concat(directory);
  return Buffer.concat([...parts, table, end(entries.length, table.length, offset)]);
}
