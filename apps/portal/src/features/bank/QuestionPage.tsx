import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useQuestion, type BankQuestionDetail } from './api/questions.js';
import { CorrectDialog } from './components/CorrectDialog.js';
import { CorrectionResult } from './components/CorrectionResult.js';
import { EditQuestion } from './components/EditQuestion.js';
import { QuestionFacts } from './components/QuestionFacts.js';
import { RemoveDialog } from './components/RemoveDialog.js';
import { useRemoval } from './use-removal.js';

/** One question: change it, see where it is asked, correct its key. */
function QuestionPage({ params: { id = '' } }: PageProps) {
  const question = useQuestion(id);
  return (
    <QueryView query={question} skeleton={<PageSkeleton />}>
      {(detail) => <QuestionView detail={detail} />}
    </QueryView>
  );
}

function QuestionView({ detail }: { readonly detail: BankQuestionDetail }) {
  const { question, versions, corrections } = detail;
  const [asked, setAsked] = useState<'correct' | 'remove' | null>(null);
  const [, navigate] = useLocation();
  const removal = useRemoval();
  const bank = `${staffPaths.manageBank}?pelatihan=${question.courseId}`;
  return (
    <>
      <PageHeader
        title={`Soal ${question.code}`}
        lead={question.courseTitle}
        back={{ href: bank, label: 'Bank soal' }}
        actions={
          <>
            {versions.length > 0 && (
              <Button variant="secondary" icon="edit" onClick={() => setAsked('correct')}>
                Perbaiki kunci
              </Button>
            )}
            <Button variant="quiet" icon="trash" onClick={() => setAsked('remove')}>
              Hapus
            </Button>
          </>
        }
      />
      <Stack gap="large">
        {/* Another revision is another start: the form begins again with what is stored now. */}
        <EditQuestion key={`${question.id} ${question.revision}`} question={question} />
        <QuestionFacts detail={detail} />
        {corrections.length > 0 && (
          <section aria-labelledby="koreksi">
            <Stack>
              <h2 id="koreksi">Perbaikan kunci</h2>
              {corrections.map((correction) => (
                <CorrectionResult
                  key={`${correction.id} ${correction.state}`}
                  question={question}
                  correction={correction}
                />
              ))}
            </Stack>
          </section>
        )}
      </Stack>
      {asked === 'correct' && <CorrectDialog detail={detail} onClose={() => setAsked(null)} />}
      <RemoveDialog
        open={asked === 'remove'}
        ids={[question.id]}
        onClose={() => setAsked(null)}
        onRemoved={(ids) => {
          removal.remember(ids);
          navigate(bank);
        }}
      />
    </>
  );
}

export default staffPage(ROLES.bank, QuestionPage);
