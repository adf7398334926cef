import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { toast } from '../../../ui/toast.js';
import { useRemove, type Question } from '../api/questions.js';

export interface QuestionDialogProps {
  readonly enrolmentId: string;
  readonly question: Question;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function RemoveDialog({ enrolmentId, question, open, onClose }: QuestionDialogProps) {
  const remove = useRemove(() => {
    onClose();
    toast('Pertanyaan dihapus.');
  });
  return (
    <Dialog
      open={open}
      title="Hapus pertanyaan ini?"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Batal
          </Button>
          <Button
            variant="danger"
            busy={remove.isPending}
            busyLabel="Menghapus…"
            onClick={() => remove.submit({ params: { id: enrolmentId, question: question.id } })}
          >
            Ya, hapus
          </Button>
        </>
      }
    >
      <RequestErrorBanner error={remove.error} />
      <p>
        {question.answers.length > 0
          ? 'Jawaban pelatih ikut terhapus. Ini tidak dapat dibatalkan.'
          : 'Ini tidak dapat dibatalkan.'}
      </p>
    </Dialog>
  );
}
