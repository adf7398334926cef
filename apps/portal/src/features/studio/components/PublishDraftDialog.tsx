import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useDraftChanges } from '../api/draft-changes.js';
import { usePublishDraft } from '../api/review.js';
import type { StudioCourse } from '../api/studio-course.js';
import { isUnchanged, type DraftChanges } from '../draft-changes.js';
import { TitleList } from './TitleList.js';

export interface PublishDraftDialogProps {
  readonly course: StudioCourse;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before a draft becomes the version of new angkatan, and says what that changes. */
export function PublishDraftDialog({ course, open, onClose }: PublishDraftDialogProps) {
  const publish = usePublishDraft(() => {
    onClose();
    toast(`${course.title} terbit.`);
  });
  const changes = useDraftChanges(course, open);
  return (
    <ConfirmDialog
      open={open}
      title={`Terbitkan ${course.title}?`}
      confirm="Terbitkan"
      busyLabel="Sedang menerbitkan…"
      busy={publish.isPending}
      error={publish.error}
      onConfirm={() => publish.submit({ params: { id: course.id } })}
      onClose={() => {
        publish.reset();
        onClose();
      }}
    >
      <p>Angkatan baru memakai isi ini. Angkatan yang sudah ada tetap memakai versinya sendiri.</p>
      {course.findings.length > 0 && (
        <p>Ada {course.findings.length} catatan yang perlu dilihat lagi. Anda tetap dapat menerbitkan.</p>
      )}
      {changes.isPending && <p role="status">Sedang membandingkan dengan versi yang terbit…</p>}
      {changes.isError && (
        <p>Perbandingan dengan versi lama belum dapat dibaca. Anda tetap dapat menerbitkan.</p>
      )}
      {changes.data === null && <p>Ini versi pertama pelatihan ini.</p>}
      {changes.data && <Changes changes={changes.data} />}
    </ConfirmDialog>
  );
}

function Changes({ changes }: { readonly changes: DraftChanges }) {
  if (isUnchanged(changes)) return <p>Tidak ada yang berubah dari versi yang terbit.</p>;
  const { questions } = changes;
  const counts = [
    questions.added && `${questions.added} soal baru`,
    questions.changed && `${questions.changed} soal diubah`,
    questions.removed && `${questions.removed} soal dihapus`,
  ].filter(Boolean);
  return (
    <>
      <TitleList title="Pelajaran baru" items={changes.added} />
      <TitleList title="Pelajaran diubah" items={changes.changed} />
      <TitleList title="Pelajaran dihapus" items={changes.removed} />
      <TitleList title="Pelajaran berpindah" items={changes.moved} />
      {changes.parts.length > 0 && <p>Juga berubah: {changes.parts.join(', ')}.</p>}
      {counts.length > 0 && <p>Bank soal: {counts.join(', ')}.</p>}
    </>
  );
}
