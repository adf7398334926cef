import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyEnrolments } from './api/enrolments.js';
import { deferred } from '../../ui/deferred.js';
import { ClassCard } from './components/ClassCard.js';

const MyApplications = deferred(async () => ({
  default: (await import('./components/MyApplications.js')).MyApplications,
}));

/** All my classes, also those that are over. */
export default function ClassesPage() {
  const classes = useMyEnrolments();
  return (
    <>
      <PageHeader title="Kelas saya" />
      <Stack gap="large">
        <MyApplications />
        <QueryView query={classes} heading="h2">
          {({ items }) => (items.length > 0 ? <ClassList items={items} /> : <NoClasses />)}
        </QueryView>
      </Stack>
      <p>
        <LinkButton href={paths.downloads} variant="quiet" icon="download">
          Tersimpan di HP
        </LinkButton>
        <LinkButton href={learnerPaths.applications} variant="quiet">
          Pendaftaran saya
        </LinkButton>
      </p>
    </>
  );
}

function ClassList({ items }: { readonly items: Parameters<typeof ClassCard>[0]['enrolment'][] }) {
  return (
    <Stack as="ul">
      {items.map((enrolment) => (
        <ClassCard key={enrolment.id} enrolment={enrolment} />
      ))}
    </Stack>
  );
}

function NoClasses() {
  return (
    <EmptyState
      title="Belum ada kelas"
      action={<LinkButton href={paths.courses}>Pilih pelatihan</LinkButton>}
    >
      <p>Semua pelatihan gratis. Baca pelajaran pertama sebelum mendaftar.</p>
    </EmptyState>
  );
}
