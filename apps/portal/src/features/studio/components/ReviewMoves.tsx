import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { useReturnDraft, useSubmitDraft } from '../api/review.js';
import type { StudioCourse } from '../api/studio-course.js';
import { problemsByPlace } from '../problem-place.js';
import { PublishDraftDialog } from './PublishDraftDialog.js';

type Asked = 'submit' | 'return' | 'publish' | null;

/** The next steps of a draft: asking for a review, giving it back, publishing it. */
export function ReviewMoves({ course }: { readonly course: StudioCourse }) {
  const [asked, setAsked] = useState<Asked>(null);
  const mayEdit = useHasRole(ROLES.studioEdit);
  const close = () => setAsked(null);
  const maySubmit = mayEdit && (course.state === 'editing' || course.state === 'returned');
  const complete = course.problems.length === 0;
  const [first] = problemsByPlace(course, course.problems);
  return (
    <>
      <p>{stateWords(course, mayEdit)}</p>
      {(maySubmit || course.canReview) && (
        <Row>
          {maySubmit && first && <LinkButton href={first.href}>Lengkapi {first.label}</LinkButton>}
          {maySubmit && (
            <Button variant={complete ? 'primary' : 'secondary'} onClick={() => setAsked('submit')}>
              Ajukan tinjauan
            </Button>
          )}
          {course.canReview && complete && <Button onClick={() => setAsked('publish')}>Terbitkan</Button>}
          {course.canReview && (
            <Button variant="secondary" onClick={() => setAsked('return')}>
              Kembalikan
            </Button>
          )}
        </Row>
      )}
      <SubmitDialog course={course} open={asked === 'submit'} onClose={close} />
      <ReturnDialog course={course} open={asked === 'return'} onClose={close} />
      <PublishDraftDialog course={course} open={asked === 'publish'} onClose={close} />
    </>
  );
}

function stateWords({ state, canReview, problems }: StudioCourse, mayEdit: boolean): string {
  switch (state) {
    case 'published':
      return 'Draf sama dengan versi yang terbit. Tidak ada yang perlu diajukan.';
    case 'in_review':
      if (!canReview)
        return 'Menunggu tinjauan orang lain. Penulis dan pengaju tidak menerbitkannya sendiri.';
      return problems.length > 0
        ? 'Belum dapat diterbitkan. Kembalikan agar dilengkapi.'
        : 'Baca isinya, lalu terbitkan atau kembalikan.';
    case 'editing':
    case 'returned':
      if (!mayEdit) return 'Pelatih masih mengerjakan draf ini.';
      return problems.length > 0
        ? `Masih ada ${problems.length} hal yang perlu dilengkapi. Rekan sudah boleh memberi komentar.`
        : 'Draf sudah lengkap. Ajukan agar ditinjau rekan Anda.';
  }
}

interface MoveDialogProps {
  readonly course: StudioCourse;
  readonly open: boolean;
  readonly onClose: () => void;
}

function SubmitDialog({ course, open, onClose }: MoveDialogProps) {
  const submit = useSubmitDraft(() => {
    onClose();
    toast('Draf diajukan untuk ditinjau.');
  });
  return (
    <ConfirmDialog
      open={open}
      title="Ajukan tinjauan?"
      confirm="Ajukan"
      busyLabel="Sedang mengajukan…"
      busy={submit.isPending}
      error={submit.error}
      onConfirm={() => submit.submit({ params: { id: course.id } })}
      onClose={() => {
        submit.reset();
        onClose();
      }}
    >
      <p>Rekan Anda membaca draf ini, lalu menerbitkan atau mengembalikannya.</p>
      {course.problems.length > 0 && (
        <p>Masih ada {course.problems.length} hal yang perlu dilengkapi sebelum terbit.</p>
      )}
    </ConfirmDialog>
  );
}

function ReturnDialog({ course, open, onClose }: MoveDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const giveBack = useReturnDraft(() => {
    onClose();
    toast('Draf dikembalikan kepada penulisnya.');
  });
  return (
    <ConfirmDialog
      open={open}
      title="Kembalikan draf ini?"
      confirm="Kembalikan"
      busyLabel="Sedang mengembalikan…"
      busy={giveBack.isPending}
      error={giveBack.error}
      onConfirm={() => {
        const short = reason.trim().length < 3;
        setMissing(short);
        if (!short) giveBack.submit({ params: { id: course.id }, body: { reason } });
      }}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
    >
      <TextArea
        label="Alasan"
        hint="Tulis apa yang perlu diperbaiki. Penulis membacanya sebagai komentar."
        rows={4}
        value={reason}
        maxLength={2000}
        error={fieldError(giveBack.error, 'reason') ?? (missing ? 'Tulis alasannya dulu.' : undefined)}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
