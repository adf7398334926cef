import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyEnrolments } from './api/enrolments.js';
import { ClassCard } from './components/ClassCard.js';

/** All my classes, also those that are over. */
export default function ClassesPage() {
  const classes = useMyEnrolments();
  return (
    <>
      <PageHeader title="Kelas saya" />
      <QueryView query={classes} heading="h2">
        {({ items }) => (items.length > 0 ? <ClassList items={items} /> : <NoClasses />)}
      </QueryView>
      <p>
        <LinkButton href={paths.downloads} variant="quiet" icon="download">
          Tersimpan di HP
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
