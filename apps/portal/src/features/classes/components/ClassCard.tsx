import { formatDate, formatDay, formatTime } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Fact } from '../../../ui/Fact.js';
import { CardTitle, LinkCard } from '../../../ui/LinkCard.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import type { EnrolmentSummary } from '../api/enrolments.js';
import { isLearning } from '../lesson-link.js';
import { STATES } from '../words.js';

/** One of my classes: its state, what comes next and how far I am. */
export function ClassCard({
  enrolment,
  heading,
}: {
  readonly enrolment: EnrolmentSummary;
  readonly heading?: 'h2' | 'h3';
}) {
  const { id, state, courseTitle, batchLabel, lessonsPercent, calledOff, movedFrom } = enrolment;
  // Of a page that was kept on the phone before there was such a thing, it is not known.
  const off = typeof calledOff === 'string';
  return (
    <LinkCard>
      <Stack gap="small">
        <CardTitle as={heading} href={learnerPaths.classHome(id)}>
          {courseTitle}
        </CardTitle>
        <p>
          {batchLabel}{' '}
          <Badge tone={off ? 'warning' : STATES[state].tone}>
            {off ? 'Dibatalkan' : stateWords(enrolment)}
          </Badge>
        </p>
        {off && <p>{calledOff ? `Alasan: ${calledOff}` : 'Angkatan ini tidak jadi diadakan.'}</p>}
        {movedFrom && <p>Pindahan dari {movedFrom}</p>}
        {!off && <NextDates enrolment={enrolment} />}
        {isLearning(state) && <Progress label="Pelajaran selesai" value={lessonsPercent} />}
      </Stack>
    </LinkCard>
  );
}

const stateWords = ({ state, waitingPosition }: EnrolmentSummary): string =>
  state === 'waiting' && waitingPosition !== null
    ? `Menunggu, nomor ${waitingPosition}`
    : STATES[state].label;

function NextDates({
  enrolment: { state, nextSession, nextSessionMoved, assignmentDueAt, certificateId },
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
          {nextSessionMoved && ' (jadwal berubah)'}
        </Fact>
      )}
      {assignmentDueAt && <Fact icon="clock">Tugas akhir sampai {formatDate(assignmentDueAt)}</Fact>}
    </Stack>
  );
}
