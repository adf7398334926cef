import { useLocation } from 'wouter';
import { toast } from '../../../ui/toast.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useCopyCourse, useCreateCourse } from '../../studio/api/draft-list.js';
import type { ManagedCourse } from '../api/managed-courses.js';
import { CourseNameDialog } from './CourseNameDialog.js';

interface OpenProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A made course opens in the studio at once. */
function useOpenStudio(onClose: () => void, words: string): (id: string) => void {
  const [, navigate] = useLocation();
  return (id) => {
    onClose();
    navigate(staffPaths.studio(id));
    toast(words);
  };
}

/** Begins a course from nothing. */
export function NewCourseDialog({ open, onClose }: OpenProps) {
  const create = useCreateCourse(useOpenStudio(onClose, 'Pelatihan dibuat. Mulai dari bab pertama.'));
  return (
    <CourseNameDialog
      open={open}
      title="Buat pelatihan"
      confirm="Buat pelatihan"
      busy={create.isPending}
      error={create.error}
      onSubmit={(body) => create.submit({ body })}
      onClose={() => {
        create.reset();
        onClose();
      }}
    />
  );
}

/** Begins a course with everything another one has. */
export function CopyCourseDialog({
  course,
  open,
  onClose,
}: OpenProps & { readonly course: Pick<ManagedCourse, 'id' | 'title'> }) {
  const copy = useCopyCourse(useOpenStudio(onClose, 'Salinan dibuat.'));
  return (
    <CourseNameDialog
      open={open}
      title="Salin pelatihan"
      confirm="Salin"
      busy={copy.isPending}
      error={copy.error}
      start={`${course.title} (salinan)`}
      onSubmit={(body) => copy.submit({ params: { id: course.id }, body })}
      onClose={() => {
        copy.reset();
        onClose();
      }}
    >
      <p>Semua bab, pelajaran, dan soal ikut disalin. Aslinya tidak berubah.</p>
    </CourseNameDialog>
  );
}
