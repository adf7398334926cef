import { useState } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { REPORT_REASONS } from '../../discussions/words.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { ManagedQuestion } from '../api/questions.js';
import { AnswerForm } from './AnswerForm.js';
import { AnswerList } from './AnswerList.js';
import { DecisionDialog } from './DecisionDialog.js';
import styles from './ManagedQuestion.module.css';

/** One question of a class: whose, where, its answers, and what a trainer may do with it. */
export function ManagedQuestionCard({ question }: { readonly question: ManagedQuestion }) {
  const [decision, setDecision] = useState<'hide' | 'show'>();
  const { askerName, courseTitle, batchLabel, lessonTitle, lessonCode, hidden, answers, reports } = question;
  return (
    <Card as="article">
      <Stack>
        {answers.length === 0 && !hidden && (
          <Row>
            <Badge tone="warning">Belum dijawab</Badge>
          </Row>
        )}
        {hidden && (
          <Row>
            <Badge tone="danger">Disembunyikan</Badge>
          </Row>
        )}
        <div>
          <h2 className={styles.words}>{question.text}</h2>
          <p className={styles.by}>
            {askerName}, {formatMoment(question.createdAt)}
            <br />
            {courseTitle} · {batchLabel} · {lessonTitle ?? lessonCode}
          </p>
        </div>
        {hidden && (
          <p>
            {question.hiddenReason
              ? `Alasan: ${question.hiddenReason}`
              : 'Tersembunyi sendiri karena laporan.'}
          </p>
        )}
        <Reports reports={reports} />
        <AnswerList question={question} />
        <AnswerForm questionId={question.id} first={answers.length === 0} />
        <Row>
          {!hidden && (
            <Button variant="quiet" icon="lock" aria-haspopup="dialog" onClick={() => setDecision('hide')}>
              Sembunyikan
            </Button>
          )}
          {(hidden || reports.length > 0) && (
            <Button variant="quiet" icon="check" aria-haspopup="dialog" onClick={() => setDecision('show')}>
              {hidden ? 'Tampilkan lagi' : 'Biarkan tampil'}
            </Button>
          )}
        </Row>
      </Stack>
      <DecisionDialog question={question} decision={decision} onClose={() => setDecision(undefined)} />
    </Card>
  );
}

function Reports({ reports }: Pick<ManagedQuestion, 'reports'>) {
  if (reports.length === 0) return null;
  return (
    <Banner tone="warning" title={`${reports.length} laporan menunggu keputusan Anda`}>
      <ul>
        {reports.map(({ reason, note }, index) => (
          <li key={index}>
            {REPORT_REASONS[reason]}
            {note && `: ${note}`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
