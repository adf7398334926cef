import { learnerPaths } from '../../lib/learner-paths.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { useDrawReviews, usePeerReviews, type PeerReviews } from './api/peer-reviews.js';
import { ReceivedReviews } from './components/ReceivedReviews.js';
import { ReviewTask } from './components/ReviewTask.js';

interface PeerReviewsPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** Looking at classmates' work, without names on either side. */
export default function PeerReviewsPage({ params: { id = '', code = '' } }: PeerReviewsPageProps) {
  const reviews = usePeerReviews(id, code);
  return (
    <>
      <PageHeader
        title="Ulasan teman"
        lead={reviews.data?.title}
        back={{ href: learnerPaths.assignment(id, code), label: 'Tugas' }}
      />
      <QueryView query={reviews} heading="h2">
        {(data) => (
          <Stack gap="large">
            <ToWrite id={id} code={code} reviews={data} />
            <ReceivedReviews received={data.received} rubric={data.rubric} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

interface ToWriteProps {
  readonly id: string;
  readonly code: string;
  readonly reviews: PeerReviews;
}

function ToWrite({ id, code, reviews }: ToWriteProps) {
  const { open, wanted, tasks, rubric } = reviews;
  const draw = useDrawReviews(id, code, ({ tasks: now }) => {
    if (now.length === tasks.length) toast('Belum ada tugas teman lagi. Coba beberapa hari lagi.');
  });
  if (!open)
    return <Banner title="Kirim tugas Anda dulu">Setelah itu, Anda dapat mengulas tugas teman.</Banner>;
  return (
    <Stack as="section" aria-labelledby="tugas-teman">
      <h2 id="tugas-teman">
        Tugas teman: {tasks.filter(({ sentAt }) => sentAt).length} dari {wanted} diulas
      </h2>
      <p>Nama Anda dan nama teman tidak ditampilkan. Ulasan tidak mengubah nilai.</p>
      {tasks.map((task, index) => (
        <ReviewTask key={task.id} task={task} number={index + 1} rubric={rubric} />
      ))}
      {tasks.length < wanted && (
        <Card>
          <Stack>
            <RequestErrorBanner error={draw.error} />
            <p>Anda boleh mengulas {wanted - tasks.length} tugas lagi.</p>
            <div>
              <Button
                icon="people"
                variant={tasks.length === 0 ? 'primary' : 'secondary'}
                busy={draw.isPending}
                busyLabel="Mencari…"
                onClick={() => draw.submit({ params: { id, code } })}
              >
                Ambil tugas teman
              </Button>
            </div>
          </Stack>
        </Card>
      )}
    </Stack>
  );
}
