import type { PageProps } from '../../lib/page-props.js';
import { Card } from '../../ui/Card.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useStudioCourse } from './api/studio-course.js';
import { Comments } from './components/Comments.js';
import { DraftNotice } from './components/DraftNotice.js';
import { Group } from './components/Group.js';
import { FindingList, ProblemList } from './components/ProblemList.js';
import { ReviewMoves } from './components/ReviewMoves.js';
import { StudioFrame } from './components/StudioFrame.js';

/** Where a draft stands on its way to learners: what is missing, what reviewers say, and the next step. */
function ReviewPage({ params }: PageProps) {
  const course = useStudioCourse(params.courseId ?? '');
  return (
    <QueryView query={course} skeleton={<PageSkeleton />}>
      {(data) => (
        <StudioFrame course={data} tab="review">
          <Stack>
            <DraftNotice course={data} besideComments />
            <Columns>
              <Stack>
                <Card tone="accent">
                  <Stack>
                    <ReviewMoves course={data} />
                  </Stack>
                </Card>
                <Group id="kurang" title="Yang perlu dilengkapi">
                  <ProblemList course={data} />
                </Group>
                {data.findings.length > 0 && (
                  <Group id="lihat-lagi" title="Yang perlu dilihat lagi">
                    <FindingList course={data} />
                  </Group>
                )}
              </Stack>
              <Group id="komentar" title="Komentar">
                <Comments course={data} />
              </Group>
            </Columns>
          </Stack>
        </StudioFrame>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.studio, ReviewPage);
