import type { EntityManager } from 'typeorm';
import { Signatory } from './signatory.entity.js';

/** A signatory for demonstrations, so that a class can be approved on a fresh machine. Does nothing when there is one. */
export async function seedDemoSignatory(em: EntityManager): Promise<void> {
  if (await em.existsBy(Signatory, {})) return;
  await em.insert(Signatory, {
    name: 'Dra. Endang Lestari, M.Si.',
    title: 'Kepala UPT Pelatihan Koperasi dan UKM',
    rank: 'Pembina Tingkat I',
    nip: null,
    validFrom: '2026-01-01',
    validTo: null,
  });
}
