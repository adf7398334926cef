import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ZipFile } from 'yazl';
import { FileMissing, FileStore } from '../../files/file-store.js';
import { PERSONAL_TABLES } from '../registry/registry.queries.js';
import { toCsv, toHtml, type CopySection } from './copy-pages.js';
import * as queries from './exports.queries.js';

const PLAIN = { mode: 0o100600 };

/** Writes everything that is known of one person into an archive. */
@Injectable()
export class CopyWriter {
  constructor(private readonly files: FileStore) {}

  /** @param em in one snapshot, so that the tables agree with each other */
  async write(em: EntityManager, accountId: string, path: string, signal: AbortSignal): Promise<void> {
    const zip = new ZipFile();
    const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }), { signal });
    // Awaited at the end; until then a failure must not count as unhandled.
    written.catch(() => undefined);
    const sections = await this.sectionsOf(em, accountId);
    const text = (name: string, body: string) => zip.addBuffer(Buffer.from(body), name, PLAIN);
    text('baca-saya.html', toHtml(sections, new Date().toISOString()));
    text(
      'data.json',
      JSON.stringify(Object.fromEntries(sections.map(({ table, rows }) => [table, rows])), null, 2),
    );
    for (const section of sections)
      if (section.rows.length > 0) text(`csv/${section.table}.csv`, toCsv(section));
    await this.addFiles(em, accountId, zip, signal);
    zip.end();
    await written;
  }

  private async sectionsOf(em: EntityManager, accountId: string): Promise<CopySection[]> {
    const sections: CopySection[] = [
      { table: 'accounts', title: 'Akun', rows: await queries.readAccount(em, accountId) },
    ];
    for (const entry of PERSONAL_TABLES.toReversed()) {
      const rows = await queries.readTable(em, entry, accountId);
      sections.push({ table: entry.table, title: entry.title, rows });
    }
    return sections;
  }

  /** What cannot be read is named instead of left out in silence. */
  private async addFiles(
    em: EntityManager,
    accountId: string,
    zip: ZipFile,
    signal: AbortSignal,
  ): Promise<void> {
    const missing: string[] = [];
    for (const entry of PERSONAL_TABLES.filter(({ filesNotCopied }) => !filesNotCopied)) {
      const keys = await queries.readFileKeys(em, entry, accountId);
      for (const [at, key] of keys.entries()) {
        signal.throwIfAborted();
        const name = `berkas/${entry.table}/${at + 1}${/\.[a-z0-9]{1,5}$/i.exec(key)?.[0] ?? ''}`;
        try {
          zip.addBuffer(await this.files.get(key), name, { ...PLAIN, compress: false });
        } catch (error) {
          if (!(error instanceof FileMissing)) throw error;
          missing.push(name);
        }
      }
    }
    if (missing.length > 0)
      zip.addBuffer(
        Buffer.from(`Berkas ini tidak ditemukan. Tanyakan kepada Latkop:\n${missing.join('\n')}\n`),
        'berkas/hilang.txt',
        PLAIN,
      );
  }
}
