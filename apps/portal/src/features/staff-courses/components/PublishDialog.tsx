import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { usePublishCourse } from '../api/publish-course.js';

export interface PublishDialogProps {
  readonly courseId: string;
  readonly title: string;
  /** The version to publish; null: closed. */
  readonly version: { readonly id: string; readonly number: number } | null;
  readonly onClose: () => void;
}

/** Asks before another version becomes the one that new angkatan use. */
export function PublishDialog({ courseId, title, version, onClose }: PublishDialogProps) {
  const publish = usePublishCourse(() => {
    onClose();
    toast(`${title} versi ${version?.number ?? ''} terbit.`);
  });
  return (
    <ConfirmDialog
      open={version !== null}
      title={`Terbitkan versi ${version?.number ?? ''}?`}
      confirm="Terbitkan"
      busyLabel="Sedang menerbitkan…"
      busy={publish.isPending}
      error={publish.error}
      onConfirm={() =>
        version && publish.submit({ params: { id: courseId }, body: { versionId: version.id } })
      }
      onClose={() => {
        publish.reset();
        onClose();
      }}
    >
      <p>
        <strong>{title}</strong> tampil di katalog dengan versi ini. Angkatan baru memakainya.
      </p>
      <p>Angkatan yang sudah ada tetap memakai versinya sendiri.</p>
      <p>Cara ini tanpa tinjauan rekan, dan tercatat atas nama Anda.</p>
    </ConfirmDialog>
  );
}
