import { Injectable } from '@nestjs/common';
import type {
  ImportConsent,
  ParticipantImportDetail,
} from '@sinau/contracts/participant-imports.contract.js';
import type { RouteInput, RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { isPast } from '../database/clock.js';
import { Encryption } from '../database/encryption.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Workbook } from '../files/workbook.js';
import { hasRole, type Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { listFaulty, listRows } from './import-rows.queries.js';
import { columnsContext } from './import-settings.js';
import { errorWorkbook, openFaulty } from './import-sheets.js';
import { listFields } from './known-people.queries.js';
import * as queries from './participant-imports.queries.js';
import type { ImportColumn } from './reading/header.js';
import { foreseeSeating } from './seating.queries.js';

type Check = RouteInput<'POST /manage/participant-imports/:id/check'>['body'];
type Confirm = RouteInput<'POST /manage/participant-imports/:id/confirm'>['body'];
type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

/** A sheet of more is no longer mended by hand. */
const MOST_FAULTY = 20_000;
const BUSY = 'Impor ini sedang dikerjakan atau sudah selesai. Muat ulang halaman.';
const OLD_PREVIEW = 'Jumlahnya sudah berubah. Periksa lagi pratinjaunya, lalu setujui.';
const CLOSED_BATCH = 'Angkatan ini tidak menerima peserta langsung. Pilih angkatan lain.';

const seerOf = (actor: Actor): queries.Seer => ({
  accountId: actor.accountId,
  admin: hasRole(actor, 'admin'),
  reach: actor.reach ?? null,
});

/** What an officer does with an import; the work itself is a job's. */
@Injectable()
export class ParticipantImports {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: Actor,
    page: { page: number; pageSize: number },
  ): Output<'GET /manage/participant-imports'> {
    return toPage(await queries.listImports(this.transactions.reader, seerOf(actor), page), page);
  }

  async batches({ reach }: Actor): Output<'GET /manage/participant-imports/batches'> {
    return { items: await queries.listBatches(this.transactions.reader, reach ?? null) };
  }

  /** @throws Problem not_found, also for a colleague's */
  async read(actor: Actor, id: string): Promise<ParticipantImportDetail> {
    const found = await this.find(actor, id);
    return { ...found, columns: this.columnsOf(found) };
  }

  /** @throws Problem not_found, invalid_input, state_conflict */
  async check(actor: Actor, id: string, { mapping, defaults }: Check): Promise<ParticipantImportDetail> {
    const found = await this.find(actor, id);
    const places = new Set(this.columnsOf(found).map(({ place }) => place));
    const chosen = Object.values(mapping);
    if (chosen.some((place) => !places.has(place)))
      throw wrongField('mapping', 'Kolom ini tidak ada di berkas.');
    if (new Set(chosen).size < chosen.length)
      throw wrongField('mapping', 'Satu kolom dipakai untuk dua isian. Pilih kolom lain.');
    if (mapping.name === undefined) throw wrongField('mapping.name', 'Pilih kolom nama.');
    if (mapping.phone === undefined && mapping.nik === undefined)
      throw wrongField('mapping.phone', 'Pilih kolom nomor HP atau NIK.');
    await this.refuseUnknownField(defaults.kbliCode);
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.startChecking(em, id, mapping, defaults)))
        throw new Problem('state_conflict', { detail: BUSY });
      await queries.rememberMapping(em, found.headerSha256, mapping, actor.accountId);
      ring('import-participants', { importId: id });
    });
    return this.read(actor, id);
  }

  private async refuseUnknownField(code: string | null): Promise<void> {
    if (code === null) return;
    const fields = await listFields(this.transactions.reader);
    if (!fields.some((field) => field.code === code))
      throw wrongField('defaults.kbliCode', 'Bidang usaha ini tidak dikenal. Pilih dari daftar.');
  }

  /** @throws Problem not_found */
  async rows(
    actor: Actor,
    id: string,
    query: RouteInput<'GET /manage/participant-imports/:id/rows'>['query'],
  ): Output<'GET /manage/participant-imports/:id/rows'> {
    await this.find(actor, id);
    return toPage(await listRows(this.transactions.reader, id, query), query);
  }

  /** People's data leave the house: written down. @throws Problem not_found, state_conflict when they are gone */
  async errors(actor: Actor, id: string): Promise<Workbook> {
    const found = await this.find(actor, id);
    if (!found.kept || !found.counts)
      throw new Problem('state_conflict', { detail: 'Baris berkas ini sudah dihapus.' });
    const faulty = await listFaulty(this.transactions.reader, id, MOST_FAULTY);
    await this.audit.record(this.transactions.reader, actor, {
      action: 'participants.errors_downloaded',
      subjectType: 'participant_import',
      subjectId: id,
      details: { rows: faulty.length },
    });
    return errorWorkbook(
      this.columnsOf(found),
      faulty.map((row) => openFaulty(this.encryption, id, row)),
      found.counts.error,
    );
  }

  /** @throws Problem not_found, invalid_input */
  async seating(
    actor: Actor,
    id: string,
    batchId: string,
  ): Output<'GET /manage/participant-imports/:id/seating'> {
    await this.find(actor, id);
    const em = this.transactions.reader;
    if (!(await queries.takesPeople(em, batchId, actor.reach ?? null)))
      throw wrongField('batchId', CLOSED_BATCH);
    return orNotFound(await foreseeSeating(em, id, batchId));
  }

  /** @throws Problem not_found, invalid_input, state_conflict when the preview is old or somebody was faster */
  async confirm(actor: Actor, id: string, yes: Confirm): Promise<ParticipantImportDetail> {
    const { counts } = await this.find(actor, id);
    const update = yes.overwrite ? counts?.update : counts?.fills;
    if (counts?.add !== yes.expected.add || update !== yes.expected.update)
      throw new Problem('state_conflict', { detail: OLD_PREVIEW });
    if (actor.reach) refuseBeyondClass(yes);
    await this.refuseConsent(yes.consent);
    await this.transactions.run(async (em, ring) => {
      if (yes.batchId && !(await queries.takesPeople(em, yes.batchId, actor.reach ?? null)))
        throw wrongField('batchId', CLOSED_BATCH);
      const { overwrite, batchId, consent } = yes;
      if (!(await queries.startImporting(em, id, { overwrite, batchId, consent, by: actor.accountId })))
        throw new Problem('state_conflict', { detail: BUSY });
      await this.audit.record(em, actor, {
        action: 'participants.import_confirmed',
        subjectType: 'participant_import',
        subjectId: id,
        details: { ...yes.expected, overwrite, batchId, consent: consent.kind },
      });
      ring('import-participants', { importId: id });
    });
    return this.read(actor, id);
  }

  private async refuseConsent({ givenAt }: ImportConsent): Promise<void> {
    if (!(await isPast(this.transactions.reader, givenAt)))
      throw wrongField('consent.givenAt', 'Waktu persetujuan belum terjadi. Periksa tanggalnya.');
  }

  /** @throws Problem not_found, state_conflict when a day has passed */
  async undo(actor: Actor, id: string): Promise<ParticipantImportDetail> {
    await this.find(actor, id);
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.startUndoing(em, id, actor.accountId)))
        throw new Problem('state_conflict', {
          detail: 'Impor ini tidak dapat dibatalkan lagi. Batasnya 24 jam.',
        });
      ring('import-participants', { importId: id });
    });
    return this.read(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<queries.ImportRow> {
    return orNotFound(await queries.findImport(this.transactions.reader, seerOf(actor), id));
  }

  private columnsOf({ id, columnsKeyId, columnsCiphertext }: queries.ImportRow): ImportColumn[] {
    if (!columnsKeyId || !columnsCiphertext) return [];
    const sealed = { keyId: columnsKeyId, ciphertext: columnsCiphertext };
    return JSON.parse(this.encryption.open(sealed, columnsContext(id))) as ImportColumn[];
  }
}

/** Who works for some units brings people into their classes, and changes nothing of people elsewhere. @throws Problem invalid_input */
function refuseBeyondClass({ batchId, overwrite }: Confirm): void {
  if (batchId === null) throw wrongField('batchId', 'Pilih angkatan dari unit Anda.');
  if (overwrite) throw wrongField('overwrite', 'Data tersimpan hanya ditimpa petugas seluruh kantor.');
}
