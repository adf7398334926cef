import { toPath } from '../../../lib/api.js';
import { LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';

const exportPath = (course: string, format: 'gift' | 'xlsx') =>
  toPath('/bank/export', { query: { course, format } });

/** What one course's bank can be taken out as, and how its questions did. */
export function CourseActions({ course }: { readonly course: string }) {
  return (
    <Row>
      <LinkButton variant="secondary" icon="download" href={exportPath(course, 'xlsx')} data-reload download>
        Unduh XLSX
      </LinkButton>
      <LinkButton variant="secondary" icon="download" href={exportPath(course, 'gift')} data-reload download>
        Unduh GIFT
      </LinkButton>
      <LinkButton variant="quiet" href={staffPaths.courseItemAnalysis(course)}>
        Analisis soal
      </LinkButton>
    </Row>
  );
}
