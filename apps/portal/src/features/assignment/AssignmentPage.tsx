import { formatDate, formatTime } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { Card } from '../../ui/Card.js';
import { deferred } from '../../ui/deferred.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Fact } from '../../ui/Fact.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { WaitingSlot } from '../lesson/components/WaitingSlot.js';
import { LessonDocument } from '../lessons/components/document/LessonDocument.js';
import { useAssignment, type Assignment } from './api/assignment.js';
import { PeerReviewLink } from './components/PeerReviewLink.js';
import { RubricTable } from './components/RubricTable.js';
import { Status } from './components/Status.js';
import { evidenceWords, formatWords } from './evidence.js';

/** Read first, then done: what collects photos and texts comes after the page. */
const DraftEditor = deferred(async () => ({
  default: (await import('./components/DraftEditor.js')).DraftEditor,
}));
const SubmissionView = deferred(async () => ({
  default: (await import('./components/SubmissionView.js')).SubmissionView,
}));

interface AssignmentPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** One assignment: what to do, what to send, what became of it. */
export default function AssignmentPage({ params: { id = '', code = '' } }: AssignmentPageProps) {
  const assignment = useAssignment(id, code);
  return <QueryView query={assignment}>{(data) => <AssignmentView assignment={data} />}</QueryView>;
}

function AssignmentView({ assignment }: { readonly assignment: Assignment }) {
  const { enrolmentId, title, final, code, open, submissions, instructions, media } = assignment;
  const sent = submissions.filter(({ state }) => state !== 'draft');
  const back = final
    ? { href: learnerPaths.classHome(enrolmentId), label: 'Kelas' }
    : { href: learnerPaths.lesson(enrolmentId, code), label: 'Pelajaran' };
  return (
    <>
      <PageHeader
        title={title}
        back={back}
        lead={final ? 'Tugas akhir, dinilai pelatih.' : 'Tugas latihan.'}
      />
      <Stack gap="large">
        <Status assignment={assignment} />
        <Disclosure summary="Petunjuk tugas" open={sent.length === 0}>
          <LessonDocument document={instructions} media={media} memory={`${enrolmentId}.${code}`} />
        </Disclosure>
        <WhatToSend assignment={assignment} />
        {assignment.rubric.length > 0 && (
          <Disclosure summary="Cara tugas ini dinilai">
            <RubricTable rubric={assignment.rubric} passingScore={assignment.passingScore} />
          </Disclosure>
        )}
        {open && <DraftEditor assignment={assignment} />}
        <WaitingSlot />
        <PeerReviewLink assignment={assignment} />
        {sent.map((submission, index) => (
          <SubmissionView
            key={submission.id}
            submission={submission}
            rubric={assignment.rubric}
            newest={index === 0}
          />
        ))}
      </Stack>
    </>
  );
}

const ICONS = { photo: 'camera', video: 'play', document: 'page', text: 'edit' } as const;

function WhatToSend({ assignment: { evidence, dueAt } }: { readonly assignment: Assignment }) {
  return (
    <Card>
      <Stack>
        <h2>Yang dikirim</h2>
        <Stack as="ul" gap="small">
          {evidence.map((each) => (
            <Fact key={each.kind} icon={ICONS[each.kind]}>
              {evidenceWords(each)}. {each.note && `${each.note}. `}
              {(each.kind === 'video' || each.kind === 'document') &&
                `${formatWords(each.formats)}, paling besar ${each.maxMegabytes} MB.`}
            </Fact>
          ))}
          {dueAt && (
            <Fact icon="clock">
              Kirim sebelum {formatDate(dueAt)}, {formatTime(dueAt)}
            </Fact>
          )}
        </Stack>
      </Stack>
    </Card>
  );
}
