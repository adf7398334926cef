import { Stack } from '../../../ui/Stack.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { ENROLMENT_STATES, scoreOrDash } from '../../staff-kit/words.js';
import type { ClassReport } from '../api/evaluation.js';
import styles from './figures.module.css';

/** Everybody who was in the class, with attendance, results and certificate. */
export function ReportedPeople({ people }: { readonly people: ClassReport['participants'] }) {
  return (
    <Stack as="section" className={styles.paper} aria-labelledby="peserta">
      <h2 id="peserta">Peserta</h2>
      {people.length > 0 ? (
        <WideTable
          caption="Peserta angkatan"
          rows={people.map((person, index) => ({ ...person, number: index + 1 }))}
          rowKey={({ number }) => String(number)}
          columns={[
            {
              key: 'name',
              header: 'Nama',
              cell: ({ number, name, businessName, regencyName }) => (
                <div>
                  {number}. <strong>{name}</strong>
                  <div className={styles.soft}>
                    {businessName} · {regencyName}
                  </div>
                </div>
              ),
            },
            {
              key: 'attendance',
              header: 'Hadir · izin · sakit · alpa',
              numeric: true,
              cell: ({ present, excused, sick, absent }) => (
                <span className={styles.numbers}>{[present, excused, sick, absent].join(' · ')}</span>
              ),
            },
            {
              key: 'tests',
              header: 'Tes awal · tes akhir',
              numeric: true,
              cell: ({ preTestScore, postTestScore }) => (
                <span className={styles.numbers}>
                  {scoreOrDash(preTestScore)} · {scoreOrDash(postTestScore)}
                </span>
              ),
            },
            { key: 'result', header: 'Hasil', cell: resultOf },
          ]}
        />
      ) : (
        <p>Belum ada peserta.</p>
      )}
    </Stack>
  );
}

type Person = ClassReport['participants'][number];

function resultOf({ state, finalScore, gradeLabel, certificateNumber }: Person) {
  return (
    <div>
      {ENROLMENT_STATES[state].label}
      {finalScore !== null && `, ${scoreOrDash(finalScore)}`}
      {gradeLabel && ` (${gradeLabel})`}
      {certificateNumber && <div className={styles.soft}>{certificateNumber}</div>}
    </div>
  );
}
