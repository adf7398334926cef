import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { EvidenceFiles } from '../../assignment/components/EvidenceFiles.js';
import { PhotoGrid } from '../../assignment/components/PhotoGrid.js';
import type { PeerTask, Rubric } from '../api/peer-reviews.js';
import { GivenLevels } from './GivenLevels.js';
import { ReviewForm } from './ReviewForm.js';

export interface ReviewTaskProps {
  readonly task: PeerTask;
  /** 1-based. */
  readonly number: number;
  readonly rubric: Rubric;
}

/** One classmate's work with the form for it, or what I wrote about it. */
export function ReviewTask({ task, number, rubric }: ReviewTaskProps) {
  return (
    <Card as="section" aria-labelledby={`teman-${number}`}>
      <Stack>
        <h3 id={`teman-${number}`}>Teman {number}</h3>
        <PhotoGrid photos={task.files.filter(({ kind }) => kind === 'photo')} />
        <EvidenceFiles files={task.files} />
        <p>{task.text || 'Tidak ada tulisan.'}</p>
        {task.sentAt ? (
          <>
            <h4>Ulasan Anda</h4>
            <GivenLevels levels={task.levels} rubric={rubric} />
            <p>{task.body}</p>
          </>
        ) : (
          <ReviewForm id={task.id} number={number} rubric={rubric} />
        )}
      </Stack>
    </Card>
  );
}
