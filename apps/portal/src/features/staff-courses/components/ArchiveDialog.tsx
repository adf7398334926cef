import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useArchiveCourse } from '../api/archive-course.js';
import type { ManagedCourse } from '../api/managed-courses.js';

export interface CourseDialogProps {
  readonly course: ManagedCourse;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before a course leaves the catalogue. */
export function ArchiveDialog({ course, open, onClose }: CourseDialogProps) {
  const archive = useArchiveCourse(() => {
    onClose();
    toast(`${course.title} diarsipkan.`);
  });
  return (
    <ConfirmDialog
      open={open}
      title="Arsipkan pelatihan ini?"
      confirm="Arsipkan"
      busyLabel="Sedang mengarsipkan…"
      danger
      busy={archive.isPending}
      error={archive.error}
      onConfirm={() => archive.submit({ params: { id: course.id } })}
      onClose={() => {
        archive.reset();
        onClose();
      }}
    >
      <p>
        <strong>{course.title}</strong> hilang dari katalog. Angkatan baru tidak dapat dibuat.
      </p>
      <p>Angkatan yang berjalan dan sertifikatnya tetap ada. Terbitkan lagi untuk mengembalikannya.</p>
    </ConfirmDialog>
  );
}
