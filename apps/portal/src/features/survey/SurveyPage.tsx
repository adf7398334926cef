import { useState } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { useEnrolment } from '../classes/api/enrolment.js';
import { useSendSurvey, useSurveyElements, type Ratings, type SurveyElement } from './api/survey.js';
import { ElementStep } from './components/ElementStep.js';
import { SendStep } from './components/SendStep.js';
import { useRatings } from './use-ratings.js';

interface SurveyPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** The satisfaction survey: nine elements, one per screen, then a free word. */
export default function SurveyPage({ params: { id = '' } }: SurveyPageProps) {
  const enrolment = useEnrolment(id);
  const elements = useSurveyElements();
  return (
    <QueryView query={enrolment}>
      {({ surveyDone }) =>
        surveyDone ? (
          <Done id={id} />
        ) : (
          <QueryView query={elements}>{({ items }) => <Survey id={id} elements={items} />}</QueryView>
        )
      }
    </QueryView>
  );
}

function Survey({ id, elements }: { readonly id: string; readonly elements: readonly SurveyElement[] }) {
  const { ratings, rate, forget } = useRatings(id);
  const [step, setStep] = useState(0);
  const [comment, setComment] = useState('');
  const send = useSendSurvey(forget);
  useHeadingFocus(send.isSuccess ? 'done' : step);
  const element = elements[step];
  if (send.isSuccess) return <Done id={id} />;
  if (element) {
    return (
      <ElementStep
        key={element.code}
        element={element}
        step={step}
        total={elements.length}
        value={ratings[element.code]}
        leave={learnerPaths.classHome(id)}
        onRate={(value) => rate(element.code, value)}
        onBack={step > 0 ? () => setStep(step - 1) : undefined}
        onNext={() => setStep(step + 1)}
      />
    );
  }
  return (
    <SendStep
      elements={elements}
      ratings={ratings}
      comment={comment}
      busy={send.isPending}
      error={send.error}
      onComment={setComment}
      onOpen={setStep}
      onSend={() => send.submit({ params: { id }, body: { ratings: ratings as Ratings, comment } })}
    />
  );
}

function Done({ id }: { readonly id: string }) {
  return (
    <>
      <PageHeader title="Terima kasih" />
      <EmptyState
        title="Survei sudah terkirim"
        action={<LinkButton href={learnerPaths.classHome(id)}>Ke kelas</LinkButton>}
      >
        <p>Jawaban Anda membantu Latkop menjadi lebih baik.</p>
      </EmptyState>
    </>
  );
}
