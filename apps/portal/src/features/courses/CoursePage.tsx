import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { useCourse, type Course } from './api/course.js';
import { BatchCard } from './components/BatchCard.js';
import { CourseSections } from './components/CourseSections.js';
import { formatJp } from './words.js';
import styles from './CoursePage.module.css';

/** One course: what it gives, what is inside, and which angkatan are open. */
export default function CoursePage({ params }: PageProps) {
  const course = useCourse(params.slug ?? '');
  return (
    <QueryView query={course} skeleton={<PageSkeleton />}>
      {(data) => <CourseView course={data} />}
    </QueryView>
  );
}

function CourseView({ course }: { readonly course: Course }) {
  const firstFree = course.modules.flatMap((module) => module.lessons).find((lesson) => lesson.free);
  return (
    <>
      <PageHeader
        back={{ href: paths.courses, label: 'Pelatihan' }}
        title={course.title}
        lead={course.summary}
        meta={
          <>
            <Badge tone="brand">{course.family}</Badge>
            <Badge>{formatJp(course.jp, course.minutesPerJp)}</Badge>
            <Badge>{course.modules.length} modul</Badge>
            <Badge tone="success">Gratis</Badge>
          </>
        }
        actions={
          firstFree && (
            <LinkButton href={paths.freeLesson(course.slug, firstFree.code)} variant="secondary" icon="book">
              Baca pelajaran pertama
            </LinkButton>
          )
        }
      />
      <div className={styles.columns}>
        <section className={styles.batches} aria-labelledby="angkatan">
          <h2 id="angkatan">Angkatan yang dibuka</h2>
          <OpenBatches course={course} />
        </section>
        <CourseSections course={course} />
      </div>
    </>
  );
}

function OpenBatches({ course }: { readonly course: Course }) {
  if (course.batches.length === 0) {
    return (
      <Banner title="Belum ada angkatan">
        <p>
          Anda tetap bisa membaca pelajaran pertama. <a href={paths.help}>Hubungi Latkop</a> untuk jadwal
          berikutnya.
        </p>
      </Banner>
    );
  }
  return (
    <ul className={styles.list}>
      {course.batches.map((batch) => (
        <BatchCard key={batch.id} batch={batch} slug={course.slug} />
      ))}
    </ul>
  );
}
