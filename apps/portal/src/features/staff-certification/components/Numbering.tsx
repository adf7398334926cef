import { Fragment } from 'react';
import { Stack } from '../../../ui/Stack.js';
import styles from './Numbering.module.css';

const PARTS: readonly (readonly [part: string, words: string])[] = [
  ['{sequence}', 'nomor urut, misalnya 0042'],
  ['{event}', 'nomor kegiatan, hanya untuk hitungan per angkatan'],
  ['{unit}', 'kode unit'],
  ['{kind}', 'jenis sertifikat'],
  ['{month}', 'bulan persetujuan dalam angka Romawi'],
  ['{year}', 'tahun'],
];

/** A number or its pattern, which breaks only behind a slash. */
export function AtSlashes({ text }: { readonly text: string }) {
  return text.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={`${index} ${part}`}>
      {index > 0 && <wbr />}
      <span className={styles.part}>{part}</span>
    </Fragment>
  ));
}

/** The next number of a series, as the example of its pattern. */
export function NextNumber({ next }: { readonly next: string }) {
  return (
    <p>
      Nomor berikutnya
      <br />
      <strong className={styles.next}>
        <AtSlashes text={next} />
      </strong>
    </p>
  );
}

/** What the names in a pattern stand for; all of them, or those of one pattern. */
export function PatternLegend({ pattern }: { readonly pattern?: string }) {
  const used = PARTS.filter(([part]) => pattern === undefined || pattern.includes(part));
  return (
    <Stack gap="small">
      <p>Arti bagian pola:</p>
      <dl className={styles.legend}>
        {used.map(([part, words]) => (
          <div key={part}>
            <dt>
              <code>{part}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}
