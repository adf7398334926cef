import { learnerPaths } from '../../../lib/learner-paths.js';
import { paths } from '../../../lib/paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import type { Enrolment } from '../api/enrol.js';

/** The answer to an enrolment: in, or which place on the waiting list. */
export function Enrolled({ enrolment }: { readonly enrolment: Enrolment }) {
  const waiting = enrolment.state === 'waiting';
  return (
    <EmptyState
      heading="h1"
      title={waiting ? `Anda di daftar tunggu nomor ${enrolment.waitingPosition ?? ''}` : 'Anda diterima'}
      action={
        waiting ? (
          <LinkButton href={paths.classes}>Lihat kelas saya</LinkButton>
        ) : (
          <LinkButton href={learnerPaths.classHome(enrolment.id)}>Buka kelas</LinkButton>
        )
      }
    >
      <p>
        {enrolment.courseTitle}, {enrolment.batchLabel}.
      </p>
      <p>
        {waiting
          ? 'Bila ada yang mundur, kursi pindah ke Anda. Kabarnya masuk ke Kotak masuk.'
          : 'Kursi Anda sudah aman. Mulai dari bab pertama kapan saja.'}
      </p>
    </EmptyState>
  );
}
