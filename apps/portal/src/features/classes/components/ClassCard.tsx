import { formatDate, formatDay, formatTime } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Card } from '../../../ui/Card.js';
import { Fact } from '../../../ui/Fact.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import type { EnrolmentSummary } from '../api/enrolments.js';
import { isLearning } from '../lesson-link.js';
import { STATES } from '../words.js';
import styles from './ClassCard.module.css';

/** One of my classes: its state, what comes next and how far I am. */
export function ClassCard({
  enrolment,
  heading: Heading = 'h2',
}: {
  readonly enrolment: EnrolmentSummary;
  readonly heading?: 'h2' | 'h3';
}) {
  const { id, state, courseTitle, batchLabel, lessonsPercent } = enrolment;
  return (
    <Card as="li">
      <Stack gap="small">
        <Heading className={styles.title}>
          <a href={learnerPaths.classHome(id)}>{courseTitle}</a>
        </Heading>
        <p>
          {batchLabel} <Badge tone={STATES[state].tone}>{stateWords(enrolment)}</Badge>
        </p>
        <NextDates enrolment={enrolment} />
        {isLearning(state) && <Progress label="Pelajaran selesai" value={lessonsPercent} />}
      </Stack>
    </Card>
  );
}

const stateWords = ({ state, waitingPosition }: EnrolmentSummary): string =>
  state === 'waiting' && waitingPosition !== null
    ? `Menunggu, nomor ${waitingPosition}`
    : STATES[state].label;

function NextDates({
  enrolment: { state, nextSession, assignmentDueAt, certificateId },
}: {
  readonly enrolment: EnrolmentSummary;
}) {
  if (certificateId) {
    return (
      <Stack as="ul" gap="small">
        <Fact icon="certificate">Sertifikat sudah terbit</Fact>
      </Stack>
    );
  }
  if (state !== 'active' || (!nextSession && !assignmentDueAt)) return null;
  return (
    <Stack as="ul" gap="small">
      {nextSession && (
        <Fact icon="calendar">
          {formatDay(nextSession.startsAt)}, {formatTime(nextSession.startsAt)}: {nextSession.title}
        </Fact>
      )}
      {assignmentDueAt && <Fact icon="clock">Tugas akhir sampai {formatDate(assignmentDueAt)}</Fact>}
    </Stack>
  );
}
