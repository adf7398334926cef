import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { useMe } from '../../lib/use-me.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { deferred } from '../../ui/deferred.js';
import { useCourses } from '../courses/api/courses.js';
import { useEventSending } from '../lesson/use-learning-events.js';
import { LastSeenSlot } from '../offline/components/LastSeenSlot.js';
import { useMyEnrolments, type EnrolmentSummary } from './api/enrolments.js';
import { ClassCard } from './components/ClassCard.js';
import { ContinueCard } from './components/ContinueCard.js';
import { OpenCourses } from './components/OpenCourses.js';
import { ProfileReminder } from './components/ProfileReminder.js';

const MyApplications = deferred(async () => ({
  default: (await import('./components/MyApplications.js')).MyApplications,
}));

/** The start of a peserta: go on where one stopped, then my classes, then what is open. */
export default function HomePage() {
  const account = useMe();
  const classes = useMyEnrolments();
  useEventSending();
  return (
    <>
      <PageHeader title={account?.name ? `Halo, ${account.name.split(' ')[0]}` : 'Beranda'} />
      <LastSeenSlot path="/api/me/enrolments" />
      <Stack gap="large">
        {account && account.name === null && <ProfileReminder />}
        <MyApplications />
        <QueryView query={classes} heading="h2">
          {({ items }) => <MyClasses items={items} />}
        </QueryView>
        <p>
          <a href={paths.consultations}>Tanya konsultan Latkop, gratis</a>
        </p>
        <p>
          <a href={learnerPaths.business}>Catat kemajuan, produk, dan toko Anda</a>
        </p>
        <OpenNow mine={classes.data?.items ?? []} />
      </Stack>
    </>
  );
}

function MyClasses({ items }: { readonly items: readonly EnrolmentSummary[] }) {
  const current = items.filter(({ state }) => state === 'active' || state === 'waiting');
  // A class that was called off can still be read, but is not what to go on with.
  const next = current.find(
    ({ state, nextLesson, calledOff }) => state === 'active' && nextLesson && typeof calledOff !== 'string',
  );
  if (items.length === 0) {
    return (
      <EmptyState
        title="Mulai dari satu pelatihan"
        action={<LinkButton href={paths.courses}>Pilih pelatihan</LinkButton>}
      >
        <p>Semua gratis. Baca pelajaran pertama sebelum mendaftar.</p>
      </EmptyState>
    );
  }
  return (
    <>
      {next && <ContinueCard enrolment={next} />}
      <Stack as="section" aria-labelledby="kelas-saya">
        <h2 id="kelas-saya">Kelas saya</h2>
        {current.length > 0 ? (
          <Stack as="ul">
            {current.map((enrolment) => (
              <ClassCard key={enrolment.id} enrolment={enrolment} heading="h3" />
            ))}
          </Stack>
        ) : (
          <p>Tidak ada kelas yang berjalan.</p>
        )}
        <p>
          <a href={paths.classes}>Lihat semua kelas saya</a>
        </p>
        {items.some(({ certificateId }) => certificateId) && (
          <LinkButton href={learnerPaths.certificates} variant="secondary" icon="certificate">
            Sertifikat saya
          </LinkButton>
        )}
      </Stack>
    </>
  );
}

function OpenNow({ mine }: { readonly mine: readonly EnrolmentSummary[] }) {
  const courses = useCourses();
  const taken = new Set(
    mine.filter(({ state }) => state !== 'withdrawn').map(({ courseSlug }) => courseSlug),
  );
  return (
    <QueryView query={courses} heading="h2" offline={<NoneNow />}>
      {({ items }) => (
        <OpenCourses courses={items.filter(({ slug, openBatches }) => openBatches > 0 && !taken.has(slug))} />
      )}
    </QueryView>
  );
}

/** What is open near me changes by the hour, so nothing is kept of it; the classes above are what counts offline. */
function NoneNow() {
  return <p>Pelatihan yang buka tampil lagi saat ada sinyal.</p>;
}
