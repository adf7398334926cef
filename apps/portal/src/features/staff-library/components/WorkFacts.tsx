import { LANGUAGES, SUBJECTS } from '../../library/words.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { WorkDetail } from '../api/manage-library.js';
import { KIND_WORDS } from '../words.js';

/** The entry of one work for those who only look at it. */
export function WorkFacts({ work }: { readonly work: WorkDetail }) {
  const { kind, creator, publisher, year, language, subjects, description, licence, isbn, shelf } = work;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Jenis', KIND_WORDS[kind]],
    ['Pengarang atau pengisi', creator],
    ['Penerbit', publisher],
    ['Tahun', year === null ? '' : String(year)],
    ['Bahasa', LANGUAGES[language] ?? language],
    ['Topik', subjects.map((subject) => SUBJECTS[subject]).join(', ')],
    ['Keterangan', description],
    ['Lisensi', licence],
    ['ISBN', isbn ?? ''],
    ['Rak', shelf ?? ''],
  ];
  return <Facts facts={facts.filter(([, value]) => value !== '')} />;
}
