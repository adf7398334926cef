import type { ReactNode } from 'react';
import { formatDate, formatNumber, formatTime } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Enrolment } from '../api/enrolment.js';
import { FINAL_STATES } from '../words.js';
import styles from './ClassTasks.module.css';

/** Tests, final assignment and survey, each with where it stands. */
export function ClassTasks({ enrolment }: { readonly enrolment: Enrolment }) {
  const { id, preTest, postTest, finalAssignment, surveyDone, assignmentDueAt, state } = enrolment;
  const over = state !== 'active';
  const canSend = !over && ['not_sent', 'revise'].includes(finalAssignment.state);
  return (
    <Card as="section" aria-labelledby="tugas">
      <Stack gap="small">
        <h2 id="tugas">Tes dan tugas</h2>
        <ul>
          <Task
            title="Tes awal"
            status={testStatus(preTest.score, 'Untuk mengukur, tidak menentukan kelulusan.')}
          >
            {preTest.score === null && preTest.attemptsLeft > 0 && !over && (
              <TaskLink href={learnerPaths.quiz(id, 'pre')}>Kerjakan tes awal</TaskLink>
            )}
          </Task>
          <Task title="Tes akhir" status={postTestStatus(postTest)}>
            {postTest.unlocked && postTest.attemptsLeft > 0 && !over && (
              <TaskLink href={learnerPaths.quiz(id, 'post')}>
                {postTest.score === null ? 'Kerjakan tes akhir' : 'Ulangi tes akhir'}
              </TaskLink>
            )}
          </Task>
          <Task
            title={finalAssignment.title}
            status={finalStatus(finalAssignment, canSend ? assignmentDueAt : null)}
          >
            <TaskLink href={learnerPaths.assignment(id, finalAssignment.code)}>
              {canSend ? 'Kerjakan tugas akhir' : 'Lihat tugas akhir'}
            </TaskLink>
          </Task>
          <Task
            title="Survei kepuasan"
            status={surveyDone ? 'Terima kasih, sudah diisi.' : 'Sembilan pertanyaan, 3 menit.'}
          >
            {!surveyDone && <TaskLink href={learnerPaths.survey(id)}>Isi survei</TaskLink>}
          </Task>
        </ul>
      </Stack>
    </Card>
  );
}

function Task({
  title,
  status,
  children,
}: {
  readonly title: string;
  readonly status: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={styles.task}>
      <h3>{title}</h3>
      <p>{status}</p>
      {children}
    </li>
  );
}

const TaskLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <LinkButton href={href} variant="secondary">
    {children}
  </LinkButton>
);

const testStatus = (score: number | null, otherwise: string): string =>
  score === null ? otherwise : `Selesai, nilai ${formatNumber(score)}.`;

function postTestStatus({ score, unlocked, attemptsLeft }: Enrolment['postTest']): string {
  if (!unlocked && score === null) return 'Terbuka setelah semua pelajaran selesai.';
  const left = `Kesempatan tersisa ${attemptsLeft} kali.`;
  return score === null ? left : `Nilai terbaik ${formatNumber(score)}. ${left}`;
}

function finalStatus({ state, score }: Enrolment['finalAssignment'], dueAt: string | null): string {
  const words = score === null ? FINAL_STATES[state] : `${FINAL_STATES[state]}, nilai ${formatNumber(score)}`;
  return dueAt ? `${words}. Kirim sebelum ${formatDate(dueAt)}, ${formatTime(dueAt)}.` : `${words}.`;
}
