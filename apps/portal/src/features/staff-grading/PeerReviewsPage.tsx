import { useSearch } from 'wouter';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Pagination } from '../../ui/Pagination.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useManagedPeerReviews } from './api/peer-reviews.js';
import { useMyBatches } from './api/my-batches.js';
import { PeerReviewItem } from './components/PeerReviewItem.js';
import { toPeerReviewFilter } from './filters.js';

/** Everything learners wrote about each other's work; what was reported comes first. */
function PeerReviewsPage() {
  const list = useListState();
  const filter = toPeerReviewFilter(new URLSearchParams(useSearch()));
  const reviews = useManagedPeerReviews(filter);
  const batches = useMyBatches().data?.items ?? [];
  return (
    <>
      <PageHeader
        title="Ulasan teman"
        lead="Ulasan yang dilaporkan ada di atas."
        back={{ href: staffPaths.manageGrading, label: 'Penilaian' }}
      />
      <FilterBar>
        <Filter
          list={list}
          name="keadaan"
          label="Keadaan"
          all="Semua ulasan"
          options={[{ value: 'dilaporkan', label: 'Dilaporkan' }]}
        />
        <Filter
          list={list}
          name="kelas"
          label="Kelas"
          all="Semua kelas"
          options={batches.map(({ id, courseTitle, label }) => ({
            value: id,
            label: `${courseTitle} · ${label}`,
          }))}
        />
      </FilterBar>
      <QueryView query={reviews} heading="h2">
        {({ items, total, page, pageSize }) =>
          items.length === 0 ? (
            <EmptyState title="Belum ada ulasan">Ulasan muncul setelah peserta saling mengulas.</EmptyState>
          ) : (
            <Stack>
              {items.map((review) => (
                <Card key={review.id}>
                  <p>
                    {review.final ? (
                      <a href={staffPaths.grade(review.submissionId)}>{review.assignmentTitle}</a>
                    ) : (
                      review.assignmentTitle
                    )}{' '}
                    · {review.batchLabel}
                  </p>
                  <PeerReviewItem review={review} />
                </Card>
              ))}
              <Pagination page={page} pageSize={pageSize} total={total} href={list.pageHref} />
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.grading, PeerReviewsPage);
