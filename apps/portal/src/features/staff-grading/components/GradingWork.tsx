import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { toast } from '../../../ui/toast.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { Grade, GradingDetail } from '../api/submission.js';
import { draftName, draftOfGrade, forgetGradingDraft, pinsOf } from '../grading-draft.js';
import { useGradingDraft } from '../use-grading-draft.js';
import { GradeForm } from './GradeForm.js';
import { GradingFrame } from './GradingFrame.js';

export interface GradingWorkProps {
  readonly id: string;
  readonly detail: GradingDetail;
  /** The grade that is corrected; undefined for a first one. */
  readonly corrects: Grade | undefined;
  readonly shortcuts: boolean;
  readonly onReload: () => void;
  readonly onCorrected: () => void;
  /** Below the form. */
  readonly children: ReactNode;
}

/** Grading under way: pins on the photos and the rubric share one draft. */
export function GradingWork(props: GradingWorkProps) {
  const { id, detail, corrects, shortcuts, onReload, onCorrected, children } = props;
  const name = draftName(id, corrects?.number);
  const [draft, setDraft] = useGradingDraft(name, corrects && draftOfGrade(corrects));
  const [, navigate] = useLocation();
  const saved = (grade: Grade) => {
    forgetGradingDraft(name);
    toast(`Nilai ${detail.item.participantName} tersimpan: ${scoreOrDash(grade.score)}.`);
    if (corrects) onCorrected();
    else navigate(detail.nextId ? staffPaths.grade(detail.nextId) : staffPaths.manageGrading);
  };
  return (
    <GradingFrame
      detail={detail}
      pins={draft.pins}
      editing={{
        shortcuts,
        type: (pending) => setDraft((before) => ({ ...before, pending })),
        keep: () => setDraft((before) => ({ ...before, pins: pinsOf(before), pending: null })),
        remove: (number) =>
          setDraft((before) => ({ ...before, pins: before.pins.filter((_, index) => index !== number - 1) })),
      }}
    >
      <GradeForm
        id={id}
        detail={detail}
        draft={draft}
        setDraft={setDraft}
        corrects={corrects}
        shortcuts={shortcuts}
        onReload={onReload}
        onSaved={saved}
      />
      {children}
    </GradingFrame>
  );
}
