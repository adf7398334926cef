import type { ImportDefaults } from '@sinau/contracts/participant-imports.contract.js';
import type { Encryption } from '../database/encryption.js';
import { cellsContext } from './import-settings.js';

import { businessToStore, type Comparison } from './judging/compare.js';
import type { JudgedRow } from './judging/judge-row.js';
import type { StagedRow } from './staging.queries.js';
import { timeOrderedId } from './time-ordered-id.js';

/** What the database keeps of a row until it is imported and can no longer be undone. */
export function stageRow(
  encryption: Encryption,
  importId: string,
  row: JudgedRow,
  compared: Comparison,
  defaults: ImportDefaults,
  nikIndex: Buffer | null,
): StagedRow {
  const accountId = compared.account?.accountId ?? timeOrderedId();
  // Sealed for the account that it will belong to, so that SQL alone can move it there.
  const nik = row.nik && compared.kind !== 'error' ? encryption.seal(row.nik.nik, `nik:${accountId}`) : null;
  const cells = encryption.seal(
    JSON.stringify(row.cells.map(({ text }) => text)),
    cellsContext(importId, row.number),
  );
  return {
    row_number: row.number,
    kind: compared.kind,
    fills: compared.fills,
    differs: compared.differs,
    account_id: accountId,
    new_account: compared.account === null,
    new_person: compared.newPerson,
    business_id: compared.businessId ?? (compared.newBusiness ? timeOrderedId() : null),
    new_business: compared.newBusiness,
    phone: row.phone,
    name: row.name,
    data: {
      name: row.name,
      region: row.region,
      sex: row.sex,
      disability: row.disability,
      email: row.email,
      business: businessToStore(row.business, defaults),
    },
    nik_key_id: nik?.keyId ?? null,
    nik_ciphertext: nik?.ciphertext ?? null,
    nik_index: nik ? nikIndex : null,
    nik_last_four: nik && row.nik ? row.nik.nik.slice(-4) : null,
    nik_warnings: nik ? (row.nik?.warnings ?? []) : [],
    issues: row.issues,
    cells_key_id: cells.keyId,
    cells_ciphertext: cells.ciphertext,
  };
}
