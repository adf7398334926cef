import { formatDate, formatTime } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { Card } from '../../ui/Card.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Fact } from '../../ui/Fact.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RichText } from '../../ui/RichText.js';
import { Stack } from '../../ui/Stack.js';
import { useAssignment, type Assignment } from './api/assignment.js';
import { DraftEditor } from './components/DraftEditor.js';
import { RubricTable } from './components/RubricTable.js';
import { Status } from './components/Status.js';
import { SubmissionView } from './components/SubmissionView.js';
import { evidenceWords, isSendable } from './evidence.js';

interface AssignmentPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** One assignment: what to do, what to send, what became of it. */
export default function AssignmentPage({ params: { id = '', code = '' } }: AssignmentPageProps) {
  const assignment = useAssignment(id, code);
  return <QueryView query={assignment}>{(data) => <AssignmentView assignment={data} />}</QueryView>;
}

function AssignmentView({ assignment }: { readonly assignment: Assignment }) {
  const { enrolmentId, title, final, code, open, submissions, instructionsHtml } = assignment;
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
          <RichText html={instructionsHtml} />
        </Disclosure>
        <WhatToSend assignment={assignment} />
        {assignment.rubric.length > 0 && (
          <Disclosure summary="Cara tugas ini dinilai">
            <RubricTable rubric={assignment.rubric} passingScore={assignment.passingScore} />
          </Disclosure>
        )}
        {open && <DraftEditor assignment={assignment} />}
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

function WhatToSend({ assignment: { evidence, dueAt } }: { readonly assignment: Assignment }) {
  return (
    <Card>
      <Stack>
        <h2>Yang dikirim</h2>
        <Stack as="ul" gap="small">
          {evidence.map((each) => (
            <Fact key={each.kind} icon={each.kind === 'photo' ? 'camera' : 'page'}>
              {evidenceWords(each)}. {each.note && `${each.note}. `}
              {!isSendable(each) && 'Belum dapat dikirim di sini: kirim tangkapan layarnya sebagai foto.'}
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
