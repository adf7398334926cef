import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Question } from '../api/questions.js';
import { Answers, QuestionText } from './QuestionText.js';
import { RemoveDialog } from './RemoveDialog.js';
import { ReportDialog } from './ReportDialog.js';

interface QuestionCardProps {
  readonly enrolmentId: string;
  readonly question: Question;
  /** Under which lesson it stands, where that is not plain. */
  readonly showLesson: boolean;
}

/** A question with its answers, and what its reader may do with it. */
export function QuestionCard({ enrolmentId, question, showLesson }: QuestionCardProps) {
  const [dialog, setDialog] = useState<'remove' | 'report'>();
  const { mine, answers, hidden, hiddenReason, reportedByMe, lessonTitle } = question;
  const close = () => setDialog(undefined);
  return (
    <Card as="article">
      <Stack gap="small">
        {hidden && (
          <Banner tone="warning" title="Disembunyikan dari peserta lain">
            <p>{hiddenReason ?? 'Ada laporan. Pelatih akan memeriksanya dulu.'}</p>
          </Banner>
        )}
        <QuestionText question={question} />
        {showLesson && lessonTitle && <p>Di pelajaran: {lessonTitle}</p>}
        {answers.length === 0 && <p>Belum dijawab. Pelatih melihatnya di daftar pertanyaan.</p>}
        <Answers answers={answers} />
        <Row>
          {mine && (
            <Button variant="quiet" icon="trash" aria-haspopup="dialog" onClick={() => setDialog('remove')}>
              Hapus pertanyaan
            </Button>
          )}
          {!mine && !reportedByMe && (
            <Button variant="quiet" icon="alert" aria-haspopup="dialog" onClick={() => setDialog('report')}>
              Laporkan
            </Button>
          )}
          {reportedByMe && <span>Sudah Anda laporkan.</span>}
        </Row>
      </Stack>
      <RemoveDialog {...{ enrolmentId, question }} open={dialog === 'remove'} onClose={close} />
      <ReportDialog {...{ enrolmentId, question }} open={dialog === 'report'} onClose={close} />
    </Card>
  );
}
