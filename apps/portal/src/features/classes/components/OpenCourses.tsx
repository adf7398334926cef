import { formatDate } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Fact } from '../../../ui/Fact.js';
import { CardTitle, LinkCard } from '../../../ui/LinkCard.js';
import { Stack } from '../../../ui/Stack.js';
import type { CourseSummary } from '../../courses/api/courses.js';

/** Courses that take people now and that I am not in. */
export function OpenCourses({ courses }: { readonly courses: readonly CourseSummary[] }) {
  return (
    <Stack as="section" aria-labelledby="dibuka">
      <h2 id="dibuka">Sedang dibuka</h2>
      {courses.length === 0 && <p>Belum ada pelatihan lain yang dibuka. Lihat lagi nanti.</p>}
      <Stack as="ul">
        {courses.map(({ slug, shortTitle, summary, nextStartsOn }) => (
          <LinkCard key={slug}>
            <Stack gap="small">
              <CardTitle as="h3" href={paths.course(slug)}>
                {shortTitle}
              </CardTitle>
              <p>{summary}</p>
              <Stack as="ul" gap="small">
                <Fact icon="calendar">
                  {nextStartsOn ? `Mulai ${formatDate(nextStartsOn)}` : 'Mulai kapan saja'}
                </Fact>
              </Stack>
            </Stack>
          </LinkCard>
        ))}
      </Stack>
      <p>
        <a href={paths.courses}>Lihat semua pelatihan</a>
      </p>
    </Stack>
  );
}
