import { paths } from '../../../lib/paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import type { Lesson } from '../api/free-lesson.js';
import styles from './LessonNav.module.css';

/** Previous and next in thumb reach. Where the free part ends it says so and shows the way in. */
export function LessonNav({ lesson }: { readonly lesson: Lesson }) {
  const { previous, next, courseSlug } = lesson;
  return (
    <>
      {next && !next.free && <EnrolCard lesson={lesson} nextTitle={next.title} />}
      <nav className={styles.nav} aria-label="Pelajaran">
        {previous?.free && (
          <LinkButton
            href={paths.freeLesson(courseSlug, previous.code)}
            variant="secondary"
            icon="left"
            rel="prev"
          >
            Sebelumnya
          </LinkButton>
        )}
        {next?.free && (
          <LinkButton href={paths.freeLesson(courseSlug, next.code)} iconEnd="right" rel="next">
            Berikutnya
          </LinkButton>
        )}
      </nav>
    </>
  );
}

function EnrolCard({ lesson, nextTitle }: { readonly lesson: Lesson; readonly nextTitle: string }) {
  return (
    <Card as="section" tone="accent" className={styles.enrol} aria-labelledby="lanjut">
      <h2 id="lanjut">Lanjut belajar?</h2>
      <p>
        Pelajaran berikutnya: <strong>{nextTitle}</strong>. Daftar dulu, gratis. Bacaan Anda akan tersimpan.
      </p>
      <LinkButton href={paths.course(lesson.courseSlug)} iconEnd="right">
        Pilih angkatan
      </LinkButton>
    </Card>
  );
}
