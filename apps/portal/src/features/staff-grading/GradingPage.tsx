import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { submissionQuery, useSubmission, type GradingDetail } from './api/submission.js';
import { GivenGrade } from './components/GivenGrade.js';
import { GradingFrame } from './components/GradingFrame.js';
import { GradingWork } from './components/GradingWork.js';
import { ShortcutHelp, ShortcutSwitch } from './components/ShortcutHelp.js';
import { useShortcuts, useShortcutsOn } from './use-shortcuts.js';

/** One submission: evidence at one side, rubric at the other. */
function GradingPage({ params }: PageProps) {
  const id = params.id ?? '';
  const submission = useSubmission(id);
  return (
    <QueryView query={submission} skeleton={<PageSkeleton />}>
      {(detail) => (
        <GradingView key={id} id={id} detail={detail} onReload={() => void submission.refetch()} />
      )}
    </QueryView>
  );
}

interface GradingViewProps {
  readonly id: string;
  readonly detail: GradingDetail;
  readonly onReload: () => void;
}

function GradingView({ id, detail, onReload }: GradingViewProps) {
  const { submission, rubric, nextId, previousId, correctable } = detail;
  const { grade } = submission;
  const [correcting, setCorrecting] = useState(false);
  const [shortcuts, setShortcuts] = useShortcutsOn();
  const [help, setHelp] = useState(false);
  const [, navigate] = useLocation();
  useNextReady(nextId);
  const corrects = correcting && grade ? grade : undefined;
  useShortcuts(shortcuts, {
    j: nextId ? () => navigate(staffPaths.grade(nextId)) : undefined,
    k: previousId ? () => navigate(staffPaths.grade(previousId)) : undefined,
    '?': () => setHelp(true),
  });
  const keys = (
    <>
      <ShortcutSwitch on={shortcuts} onChange={setShortcuts} onHelp={() => setHelp(true)} />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </>
  );
  if (grade && !corrects) {
    return (
      <GradingFrame detail={detail} pins={grade.pins}>
        <GivenGrade
          grade={grade}
          rubric={rubric}
          nextId={nextId}
          submission={submission}
          onCorrect={correctable ? () => setCorrecting(true) : undefined}
        />
        {keys}
      </GradingFrame>
    );
  }
  return (
    <GradingWork
      key={corrects?.number ?? 0}
      id={id}
      detail={detail}
      corrects={corrects}
      shortcuts={shortcuts}
      onReload={onReload}
      onCorrected={() => setCorrecting(false)}
    >
      {keys}
    </GradingWork>
  );
}

/** Fetches the next submission while this one is being looked at. */
function useNextReady(nextId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (nextId !== null) void client.prefetchQuery(submissionQuery(nextId));
  }, [client, nextId]);
}

export default staffPage(ROLES.grading, GradingPage);
