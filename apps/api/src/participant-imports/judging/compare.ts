import type {
  ImportDefaults,
  ImportField,
  ImportIssue,
} from '@sinau/contracts/participant-imports.contract.js';
import type { JudgedBusiness } from './business-judge.js';
import type { JudgedRow } from './judge-row.js';

/** Somebody who is here already, found by phone or by the blind index of their NIK. */
export interface KnownPerson {
  readonly accountId: string;
  readonly phone: string | null;
  readonly peserta: boolean;
  readonly active: boolean;
  /** Null: an account that has told nothing yet. */
  readonly name: string | null;
  readonly region: string | null;
  readonly sex: string | null;
  readonly disability: string | null;
  readonly email: string | null;
  /** Hex, or null. */
  readonly nikIndex: string | null;
  readonly businesses: readonly {
    id: string;
    name: string;
    kbli: string;
    nib: string | null;
    size: string;
  }[];
}

export interface Comparison {
  readonly kind: 'add' | 'update' | 'same' | 'error';
  readonly fills: boolean;
  readonly differs: boolean;
  /** Null: an account that has to be made. */
  readonly account: KnownPerson | null;
  readonly newPerson: boolean;
  /** The business that the row means; null: it has to be made, or the row names none. */
  readonly businessId: string | null;
  readonly newBusiness: boolean;
}

const MOST_BUSINESSES = 20;
const FILLED = 'Diisi: sebelumnya kosong.';
const differing = (what: string) =>
  `${what} berbeda dari yang tersimpan. Diganti hanya bila Anda pilih timpa.`;
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const needed: readonly (readonly [ImportField, keyof JudgedRow, string])[] = [
  ['name', 'name', 'Nama belum diisi.'],
  ['sex', 'sex', 'Jenis kelamin belum diisi. Tulis L atau P.'],
  ['regency', 'region', 'Kabupaten atau kota belum diisi.'],
];

/** Weighs a row against what is stored: by NIK first, else by phone. */
class Weighing {
  fills = false;
  differs = false;

  constructor(
    private readonly row: JudgedRow,
    private readonly issues: ImportIssue[],
  ) {}

  error(field: ImportField | null, text: string): void {
    this.issues.push({ field, level: 'error', text });
  }

  fill(field: ImportField): void {
    this.fills = true;
    this.issues.push({ field, level: 'change', text: FILLED });
  }

  differ(field: ImportField, what: string): void {
    this.differs = true;
    this.issues.push({ field, level: 'change', text: differing(what) });
  }

  /** A new person needs what every profile has. */
  complete(): void {
    for (const [field, key, text] of needed) {
      const told = this.issues.some((issue) => issue.level === 'error' && issue.field === field);
      if (this.row[key] === null && !told) this.error(field, text);
    }
    if (!this.row.nik && !this.issues.some(({ field }) => field === 'nik'))
      this.issues.push({ field: 'nik', level: 'note', text: 'NIK kosong. Peserta mengisinya sendiri.' });
  }

  person(known: KnownPerson, nikIndex: string | null): void {
    const { name, region, sex, disability, email } = this.row;
    if (nikIndex && !known.nikIndex) this.fill('nik');
    if (name && known.name && !same(name, known.name)) this.differ('name', 'Nama');
    if (region && known.region && region !== known.region) {
      if (region.startsWith(`${known.region}.`)) this.fill('village');
      else if (!known.region.startsWith(`${region}.`)) this.differ('regency', 'Wilayah');
    }
    if (sex && known.sex && sex !== known.sex) this.differ('sex', 'Jenis kelamin');
    if (disability && known.disability && disability !== known.disability)
      this.differ('disability', 'Disabilitas');
    if (email && !known.email) this.fill('email');
    else if (email && known.email && !same(email, known.email)) this.differ('email', 'E-mail');
    if (this.row.phone && known.phone && this.row.phone !== known.phone)
      this.issues.push({
        field: 'phone',
        level: 'note',
        text: 'Nomor HP berbeda dari akun. Nomor akun tetap, karena dipakai untuk masuk.',
      });
  }

  /** @returns the business that is meant, or null when it is new */
  business(known: KnownPerson, { name, kbli, nib, size }: JudgedBusiness): string | null {
    const found =
      (nib && known.businesses.find((one) => one.nib === nib)) ||
      known.businesses.find((one) => same(one.name, name));
    if (!found) {
      if (known.businesses.length >= MOST_BUSINESSES)
        this.error('businessName', 'Orang ini sudah punya 20 usaha.');
      else this.fill('businessName');
      return null;
    }
    if (nib && !found.nib) this.fill('nib');
    else if (nib && nib !== found.nib) this.differ('nib', 'NIB');
    if (kbli && kbli !== found.kbli) this.differ('kbli', 'Bidang usaha');
    if (size && size !== found.size) this.differ('size', 'Skala usaha');
    return found.id;
  }
}

/**
 * What a row would do. Says it in the row's issues as well.
 * @param nikIndex hex of the blind index of the row's NIK
 */
export function compare(
  row: JudgedRow,
  nikIndex: string | null,
  byNik: KnownPerson | undefined,
  byPhone: KnownPerson | undefined,
): Comparison {
  const weighing = new Weighing(row, row.issues);
  const account = byNik ?? byPhone ?? null;
  if (row.phone === null && row.nik === null && !row.issues.some(({ level }) => level === 'error'))
    weighing.error('phone', 'Isi nomor HP atau NIK.');
  else if (!account && row.phone === null && !row.issues.some(({ field }) => field === 'phone'))
    weighing.error('phone', 'Nomor HP belum diisi. Peserta masuk dengan nomor ini.');
  if (account && !(account.active && account.peserta))
    weighing.error('phone', 'Nomor ini bukan milik akun peserta yang aktif. Pakai nomor lain.');
  const belongsToOther = byNik && byPhone && byNik.accountId !== byPhone.accountId;
  const otherNik = !byNik && byPhone?.nikIndex && nikIndex && byPhone.nikIndex !== nikIndex;
  if (belongsToOther || otherNik) weighing.error('phone', 'Nomor HP ini milik orang dengan NIK lain.');
  const newPerson = account === null || account.name === null;
  let businessId: string | null = null;
  if (newPerson) weighing.complete();
  else weighing.person(account, nikIndex);
  if (account && row.business) {
    if (newPerson)
      businessId = account.businesses.find(({ name }) => same(name, row.business?.name ?? ''))?.id ?? null;
    else businessId = weighing.business(account, row.business);
  }
  const { fills, differs } = weighing;
  const wrong = row.issues.some(({ level }) => level === 'error');
  const kind = wrong ? 'error' : newPerson ? 'add' : fills || differs ? 'update' : 'same';
  return {
    kind,
    fills,
    differs,
    account,
    newPerson,
    businessId,
    newBusiness: row.business !== null && businessId === null,
  };
}

/** What the file leaves open is filled from the officer's choices when it is stored. */
export function businessToStore(business: JudgedBusiness | null, defaults: ImportDefaults) {
  return (
    business && {
      name: business.name,
      kbli: business.kbli ?? defaults.kbliCode,
      nib: business.nib,
      size: business.size ?? defaults.size,
      // Only what the file says may replace what is stored.
      said: { kbli: business.kbli !== null, size: business.size !== null },
    }
  );
}
