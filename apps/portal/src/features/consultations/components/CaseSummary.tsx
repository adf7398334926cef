import { formatDate, formatDay, formatTime } from '../../../lib/format.js';
import { Bullets } from '../../../ui/Bullets.js';
import { Stack } from '../../../ui/Stack.js';
import type { Consultation, MyCase } from '../api/consultations.js';
import { KINDS, MODES, OUTCOMES, STATES } from '../words.js';
import styles from './consultations.module.css';

interface CaseSummaryProps {
  /** In the learner's own shape: what staff keep to themselves has no place in it. */
  readonly file: MyCase;
  readonly visits: readonly Pick<
    Consultation,
    'id' | 'startsAt' | 'consultantName' | 'mode' | 'state' | 'problem'
  >[];
}

/** What person and centre share of a case, as it stands on paper. */
export function CaseSummary({ file, visits }: CaseSummaryProps) {
  return (
    <Stack gap="large">
      <p>
        {KINDS[file.kind]}. Dibuka {formatDate(file.openedAt)}
        {file.closedAt && `, ditutup ${formatDate(file.closedAt)}`}.
      </p>
      {file.outcome && (
        <Stack as="section" gap="small">
          <h2>Hasil</h2>
          <p>
            <strong>{OUTCOMES[file.outcome]}</strong>
          </p>
          {file.outcomeNote && <p className={styles.words}>{file.outcomeNote}</p>}
        </Stack>
      )}
      <Stack as="section" gap="small">
        <h2>Kunjungan</h2>
        {visits.length === 0 && <p>Belum ada kunjungan.</p>}
        <Stack as="ol">
          {visits.map(({ id, startsAt, consultantName, mode, state, problem }) => (
            <li key={id}>
              <strong>
                {formatDay(startsAt)} {formatDate(startsAt).split(' ').pop()}, {formatTime(startsAt)}
              </strong>
              <p>{[consultantName, MODES[mode], STATES[state].word].join(' · ')}</p>
              <p className={styles.words}>{problem}</p>
            </li>
          ))}
        </Stack>
      </Stack>
      <Stack as="section" gap="small">
        <h2>Catatan konsultan</h2>
        {file.notes.length === 0 && <p>Belum ada catatan.</p>}
        {file.notes.map(({ id, text, authorName, createdAt }) => (
          <div key={id}>
            <h3>
              {authorName}, {formatDate(createdAt)}
            </h3>
            <p className={styles.words}>{text}</p>
          </div>
        ))}
      </Stack>
      <Stack as="section" gap="small">
        <h2>Langkah yang disepakati</h2>
        {file.actions.length === 0 && <p>Belum ada langkah.</p>}
        <Bullets>
          {file.actions.map(({ id, text, dueOn, doneAt }) => (
            <li key={id}>
              {text}: {doneAt ? `selesai ${formatDate(doneAt)}` : `sebelum ${formatDay(dueOn)}`}
            </li>
          ))}
        </Bullets>
      </Stack>
    </Stack>
  );
}
