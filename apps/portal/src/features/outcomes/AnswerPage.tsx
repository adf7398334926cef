import { useState } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { draftFrom, firstOpen, MISSING, toAnswer } from './answer-draft.js';
import { useMyOutcomes, useSendAnswer, type Band, type Followed } from './api/outcomes.js';
import { AnswerReview } from './components/AnswerReview.js';
import { QuestionStep } from './components/QuestionStep.js';
import { QUESTIONS } from './components/Questions.js';
import { openMilestone, lastAnswer } from './milestones.js';
import { useAnswerDraft } from './use-answer-draft.js';
import { MILESTONES } from './words.js';

type Milestone = Followed['milestones'][number];

const BACK = { href: learnerPaths.business, label: 'Usaha saya' };

/** Five questions about how the business does, one per screen: the page that the message leads to. */
export default function AnswerPage({ params: { id = '' } }: PageProps) {
  const outcomes = useMyOutcomes();
  return (
    <QueryView query={outcomes}>
      {({ classes, salesBands }) => {
        const followed = classes.find(({ enrolmentId }) => enrolmentId === id);
        const milestone = followed && openMilestone(followed);
        if (!followed) return <NotFoundState />;
        if (!milestone) return <NothingOpen followed={followed} />;
        return <Form key={milestone.milestone} {...{ followed, milestone }} bands={salesBands} />;
      }}
    </QueryView>
  );
}

function NothingOpen({ followed }: { readonly followed: Followed }) {
  return (
    <>
      <PageHeader title="Perkembangan usaha" lead={followed.businessName} back={BACK} />
      <EmptyState title="Belum ada pertanyaan" action={<LinkButton href={BACK.href}>Usaha saya</LinkButton>}>
        <p>Kami mengabari Anda bila pertanyaan berikutnya dibuka.</p>
      </EmptyState>
    </>
  );
}

interface FormProps {
  readonly followed: Followed;
  readonly milestone: Milestone;
  readonly bands: readonly Band[];
}

function Form({ followed, milestone: { milestone, answer }, bands }: FormProps) {
  const { draft, change, forget } = useAnswerDraft(followed.enrolmentId, milestone);
  // Once answered, the page shows the answer; it opens for a correction only when that is asked for.
  const [step, setStep] = useState(0);
  const [correcting, setCorrecting] = useState(false);
  const [missing, setMissing] = useState(false);
  const send = useSendAnswer(forget);
  const before = lastAnswer(followed);
  useHeadingFocus(send.isSuccess ? 'done' : step);
  const open = (next: number) => {
    setMissing(false);
    setStep(next);
  };
  if (send.isSuccess) return <Done name={followed.businessName} />;
  if (answer && !correcting)
    return (
      <Answered
        {...{ followed, milestone }}
        onCorrect={() => {
          change(draftFrom(draft.id, answer));
          setCorrecting(true);
          setStep(QUESTIONS.length);
        }}
      />
    );
  if (step >= QUESTIONS.length)
    return (
      <AnswerReview
        {...{ draft, bands, back: BACK }}
        busy={send.isPending}
        error={send.error}
        onOpen={open}
        onSend={() => {
          const first = firstOpen(draft);
          if (first !== undefined) return open(first);
          send.submit({ body: { ...toAnswer(draft), enrolmentId: followed.enrolmentId, milestone } });
        }}
      />
    );
  return (
    <QuestionStep
      {...{ draft, bands, step, back: BACK }}
      lead={`${followed.businessName}, ${MILESTONES[milestone].toLowerCase()}`}
      error={missing ? MISSING[step]?.(draft) : undefined}
      onChange={change}
      onSame={
        step === 0 && before
          ? () => {
              change(draftFrom(draft.id, before));
              open(QUESTIONS.length);
            }
          : undefined
      }
      onBack={step > 0 ? () => open(step - 1) : undefined}
      onNext={() => (MISSING[step]?.(draft) ? setMissing(true) : open(step + 1))}
    />
  );
}

function Answered({
  followed,
  milestone,
  onCorrect,
}: {
  readonly followed: Followed;
  readonly milestone: Milestone['milestone'];
  readonly onCorrect: () => void;
}) {
  return (
    <>
      <PageHeader
        title="Sudah Anda jawab"
        lead={`${followed.businessName}, ${MILESTONES[milestone].toLowerCase()}`}
        back={BACK}
      />
      <Banner
        tone="success"
        title="Jawaban Anda tersimpan"
        action={
          <Button variant="secondary" icon="edit" onClick={onCorrect}>
            Perbaiki jawaban
          </Button>
        }
      >
        <p>Ada yang keliru? Jawaban lama tetap kami simpan sebagai riwayat.</p>
      </Banner>
    </>
  );
}

function Done({ name }: { readonly name: string }) {
  return (
    <>
      <PageHeader title="Terima kasih" />
      <EmptyState
        title="Cerita Anda sudah kami terima"
        action={<LinkButton href={BACK.href}>Usaha saya</LinkButton>}
      >
        <p>Semoga {name} terus maju. Konsultasi Latkop tetap terbuka untuk Anda.</p>
      </EmptyState>
    </>
  );
}
