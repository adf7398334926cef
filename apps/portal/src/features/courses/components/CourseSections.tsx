import type { ReactNode } from 'react';
import { Fact } from '../../../ui/Fact.js';
import { RichText } from '../../../ui/RichText.js';
import type { Course } from '../api/course.js';
import { ModuleList } from './ModuleList.js';
import styles from './CourseSections.module.css';

/** What the course is about, in the order in which people ask. */
export function CourseSections({ course }: { readonly course: Course }) {
  return (
    <div className={styles.sections}>
      <RichText html={course.descriptionHtml} />
      <Section title="Yang akan Anda bisa">
        <ul className={styles.list}>
          {course.objectives.map((objective) => (
            <Fact key={objective} icon="check">
              {objective}
            </Fact>
          ))}
        </ul>
      </Section>
      <Section title="Isi pelatihan">
        <ModuleList modules={course.modules} slug={course.slug} />
      </Section>
      <Section title="Untuk siapa dan apa yang disiapkan">
        <p>{course.audience}.</p>
        <ul className={styles.list}>
          {course.prerequisites.map((item) => (
            <Fact key={item} icon="user">
              {item}
            </Fact>
          ))}
          {course.equipment.map((item) => (
            <Fact key={item} icon="box">
              {item}
            </Fact>
          ))}
        </ul>
      </Section>
      <Section title="Cara mendapat sertifikat">
        <CompletionList rule={course.completion} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The completion rule in plain sentences. */
function CompletionList({ rule }: { readonly rule: Course['completion'] }) {
  return (
    <ul className={styles.list}>
      <Fact icon="book">
        {rule.lessonsPercent >= 100
          ? 'Selesaikan semua pelajaran.'
          : `Selesaikan paling sedikit ${rule.lessonsPercent}% pelajaran.`}
      </Fact>
      {rule.attendancePercent > 0 && (
        <Fact icon="people">Hadir paling sedikit {rule.attendancePercent}% tatap muka.</Fact>
      )}
      <Fact icon="quiz">Nilai tes akhir paling sedikit {rule.postTestScore}.</Fact>
      <Fact icon="camera">Nilai tugas akhir paling sedikit {rule.finalAssignmentScore}.</Fact>
      {rule.surveyRequired && <Fact icon="chat">Isi evaluasi singkat di akhir pelatihan.</Fact>}
    </ul>
  );
}
