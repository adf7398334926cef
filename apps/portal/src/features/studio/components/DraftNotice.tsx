import { Banner } from '../../../ui/Banner.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { StudioCourse } from '../api/studio-course.js';

interface DraftNoticeProps {
  readonly course: StudioCourse;
  /** On the page that has the comments and says itself where a review stands. */
  readonly besideComments?: boolean;
}

/** What a trainer should know before changing something: it is being reviewed, or it came back. */
export function DraftNotice({ course, besideComments = false }: DraftNoticeProps) {
  if (course.state === 'in_review' && !besideComments) {
    return (
      <Banner tone="warning" title="Sedang ditinjau">
        <p>Bila isi diubah, ajuan ditarik dan perlu diajukan lagi.</p>
      </Banner>
    );
  }
  if (course.state === 'returned') {
    return (
      <Banner tone="danger" title="Dikembalikan oleh peninjau">
        <p>
          Baca {besideComments ? 'komentarnya' : <a href={staffPaths.studioReview(course.id)}>komentarnya</a>}
          , perbaiki, lalu ajukan lagi.
        </p>
      </Banner>
    );
  }
  return null;
}
