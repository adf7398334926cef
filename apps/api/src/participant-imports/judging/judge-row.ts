import type { ImportIssue } from '@sinau/contracts/participant-imports.contract.js';
import { PersonFields } from '@sinau/contracts/people.contract.js';
import type { JudgedNik } from '../../people/nik.service.js';
import type { Cell, TableRow } from '../reading/table.js';
import { BusinessJudge, type JudgedBusiness } from './business-judge.js';
import { dayInWords, readDateCell } from './date-cell.js';
import { readNikCell } from './nik-cell.js';
import { readPhoneCell } from './phone-cell.js';
import { RowJudge, type JudgingRules } from './row-judge.js';
import { readDisability, readSex, tidyName } from './words.js';

/** What one row says, as far as it can be read without the database. */
export interface JudgedRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly issues: ImportIssue[];
  readonly name: string | null;
  readonly phone: string | null;
  readonly nik: JudgedNik | null;
  readonly region: string | null;
  readonly sex: 'L' | 'P' | null;
  readonly disability: string | null;
  readonly email: string | null;
  readonly business: JudgedBusiness | null;
}

/** What a row says about a person. */
class PersonJudge extends RowJudge {
  name(): string | null {
    const { text } = this.cell('name');
    if (text === '') return null;
    const parsed = PersonFields.shape.name.safeParse(tidyName(text));
    if (!parsed.success) return this.wrong('name', parsed.error);
    return parsed.data;
  }

  nik(): JudgedNik | null {
    const cell = this.cell('nik');
    if (cell.text === '') return null;
    const read = readNikCell(cell);
    if ('error' in read) return this.say('nik', 'error', read.error);
    const verdict = this.rules.judgeNik(read.raw);
    for (const error of verdict.errors) this.say('nik', 'error', error);
    for (const note of verdict.notes) this.say('nik', 'note', note);
    return verdict.errors.length > 0 ? null : verdict;
  }

  phone(): string | null {
    const cell = this.cell('phone');
    if (cell.text === '') return null;
    const read = readPhoneCell(cell);
    return 'error' in read ? this.say('phone', 'error', read.error) : read.phone;
  }

  /** The date is not kept: it only tells whether the NIK is this person's. */
  birthDate(nik: JudgedNik | null): void {
    const cell = this.cell('birthDate');
    if (cell.text === '') return;
    const read = readDateCell(cell, this.rules.since1904);
    const bornOn = nik?.bornOn;
    if (!read) this.say('birthDate', 'note', 'Tanggal lahir tidak terbaca. Tanggal ini tidak disimpan.');
    else if (bornOn && (bornOn === read.day || bornOn === read.other)) return;
    else if (bornOn)
      this.say(
        'birthDate',
        'note',
        `Dibaca ${dayInWords(read.day)}, berbeda dari NIK (${dayInWords(bornOn)}). Periksa KTP.`,
      );
    else if (read.other) this.say('birthDate', 'note', `Dibaca hari lalu bulan: ${dayInWords(read.day)}.`);
  }

  sex(nik: JudgedNik | null): 'L' | 'P' | null {
    const { text } = this.cell('sex');
    const inNik = nik?.sex ?? null;
    if (text === '') return inNik;
    const read = readSex(text);
    if (!read) {
      if (!inNik) return this.say('sex', 'error', 'Jenis kelamin tidak dikenal. Tulis L atau P.');
      this.say('sex', 'note', `Jenis kelamin tidak dikenal. Dibaca dari NIK: ${inNik}.`);
      return inNik;
    }
    if (inNik && inNik !== read) this.say('sex', 'note', 'Jenis kelamin berbeda dari NIK. Periksa KTP.');
    return read;
  }

  region(): string | null {
    const [regency, district, village] = [
      this.cell('regency').text,
      this.cell('district').text,
      this.cell('village').text,
    ];
    if (!regency && !district && !village) return null;
    const found = this.rules.regions.find(regency, district, village);
    if (found === 'several')
      return this.say(
        'regency',
        'error',
        'Ada kabupaten dan kota bernama ini. Tulis “Kab.” atau “Kota” di depannya.',
      );
    if (!found) return this.say('regency', 'error', 'Kabupaten atau kota ini tidak dikenal di Jawa Timur.');
    if (found.missing === 'village')
      this.say(
        'village',
        'note',
        village
          ? 'Desa tidak dikenal. Peserta melengkapinya sendiri.'
          : 'Desa belum ada. Peserta melengkapinya sendiri.',
      );
    if (found.missing === 'district')
      this.say(
        'district',
        'note',
        district
          ? 'Kecamatan tidak dikenal. Peserta melengkapinya sendiri.'
          : 'Kecamatan belum ada. Peserta melengkapinya sendiri.',
      );
    return found.code;
  }

  email(): string | null {
    const { text } = this.cell('email');
    if (text === '') return null;
    const parsed = PersonFields.shape.email.safeParse(text.toLowerCase());
    if (parsed.success) return parsed.data ?? null;
    return this.say('email', 'note', 'E-mail belum benar, jadi tidak disimpan.');
  }

  disability(): string | null {
    if (this.rules.mapping.disability === undefined) return null;
    const { text } = this.cell('disability');
    if (text === '') return null;
    const read = readDisability(text);
    if (!read)
      this.say('disability', 'note', 'Ragam disabilitas tidak dikenal. Peserta melengkapinya sendiri.');
    return read ?? null;
  }
}

/** Judges one row by itself. What is already stored comes later. */
export function judgeRow(row: TableRow, rules: JudgingRules): JudgedRow {
  const judge = new PersonJudge(row, rules);
  const business = new BusinessJudge(row, rules);
  const nik = judge.nik();
  const judged = {
    number: row.number,
    cells: row.cells,
    issues: judge.issues,
    name: judge.name(),
    phone: judge.phone(),
    nik,
    region: judge.region(),
    sex: judge.sex(nik),
    disability: judge.disability(),
    email: judge.email(),
    business: business.business(),
  };
  judge.birthDate(nik);
  judged.issues.push(...business.issues);
  return judged;
}
