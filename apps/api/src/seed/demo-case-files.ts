import { fromToday } from './days.js';
import * as queries from './demo-consultations.queries.js';

export const PLACE = 'Ruang konsultasi, lantai 1';

/** Who advises in the demonstration, and on what. */
export interface Desk {
  readonly trainerId: string;
  readonly organiserId: string;
  readonly idOf: (service: string) => string;
}

type Em = Parameters<typeof queries.insertCase>[0];

/** A case with two visits: one that was, with its notes, and one ahead. */
export async function photoCase(
  em: Em,
  { trainerId, idOf }: Desk,
  accountId: string,
  next?: string,
): Promise<void> {
  const past = fromToday(-14, 9).at;
  const caseId = await queries.insertCase(em, { accountId, serviceId: idOf('Foto produk'), openedAt: past });
  const visit = { consultantId: trainerId, mode: 'on_site' as const, place: PLACE };
  await queries.insertVisit(em, caseId, {
    ...visit,
    startsAt: past,
    problem: 'Foto keripik saya gelap dan kekuningan.',
    state: 'done',
  });
  await queries.insertFile(em, caseId, {
    authorId: trainerId,
    at: past,
    shared: 'Potret di dekat jendela pagi hari. Pakai kertas putih sebagai alas dan pemantul.',
    kept: 'HP-nya sudah tua. Pinjamkan lampu kecil bila datang lagi.',
    done: 'Potret tiga produk di dekat jendela',
    next: 'Unggah sepuluh foto baru ke katalog WhatsApp',
    dueOn: fromToday(6, 8).day,
  });
  if (next)
    await queries.insertVisit(em, caseId, {
      ...visit,
      startsAt: next,
      problem: 'Ingin belajar memotret kemasan baru.',
      state: 'booked',
    });
}

/** Guidance at the business: two visits that were, one ahead. */
export async function guidanceCase(
  em: Em,
  { trainerId, idOf }: Desk,
  accountId: string,
  next?: string,
): Promise<void> {
  const first = fromToday(-21, 9).at;
  const caseId = await queries.insertCase(em, {
    accountId,
    serviceId: idOf('Bimbingan usaha'),
    openedAt: first,
  });
  const visit = {
    consultantId: trainerId,
    mode: 'at_business' as const,
    place: 'Jalan Kertanegara 5, Singosari, Malang',
    problem: 'Menata ruang jemur batik dan rak toko.',
  };
  await queries.insertVisit(em, caseId, { ...visit, startsAt: first, state: 'done' });
  await queries.insertVisit(em, caseId, { ...visit, startsAt: fromToday(-7, 9).at, state: 'done' });
  if (next) await queries.insertVisit(em, caseId, { ...visit, startsAt: next, state: 'booked' });
  await queries.insertFile(em, caseId, {
    authorId: trainerId,
    at: first,
    shared: 'Pisahkan ruang jemur dari ruang tamu. Rak depan untuk motif terlaris.',
    kept: '',
    done: 'Ukur ruang jemur',
    next: 'Pasang rak depan toko',
    dueOn: fromToday(8, 8).day,
  });
}

/** A first appointment that is ahead. */
export async function licenceCase(
  em: Em,
  { trainerId, idOf }: Desk,
  accountId: string,
  next?: string,
): Promise<void> {
  if (!next) return;
  const caseId = await queries.insertCase(em, {
    accountId,
    serviceId: idOf('Legalitas usaha'),
    openedAt: fromToday(-1, 10).at,
  });
  await queries.insertVisit(em, caseId, {
    consultantId: trainerId,
    mode: 'on_site',
    place: PLACE,
    startsAt: next,
    problem: 'Belum punya NIB. Apa saja yang disiapkan?',
    state: 'booked',
  });
}

/** A case with an outcome. */
export async function closedCase(em: Em, { organiserId, idOf }: Desk, accountId: string): Promise<void> {
  const at = fromToday(-35, 9).at;
  const caseId = await queries.insertCase(em, {
    accountId,
    serviceId: idOf('Legalitas usaha'),
    openedAt: at,
  });
  await queries.insertVisit(em, caseId, {
    consultantId: organiserId,
    mode: 'on_site',
    place: PLACE,
    startsAt: at,
    problem: 'Ingin mengurus PIRT untuk sambal.',
    state: 'done',
  });
  await queries.closeCase(em, caseId, {
    outcome: 'pirt',
    note: 'SPP-IRT terbit, label sudah diganti.',
    at: fromToday(-10, 14).at,
  });
}
