import { formatDate, formatNumber, formatTime } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { Assignment, Submission } from '../api/assignment.js';

/** Where the assignment stands, in one sentence, and what to do. Nothing before it was sent for the first time. */
export function Status({ assignment }: { readonly assignment: Assignment }) {
  const latest = assignment.submissions.find(({ state }) => state !== 'draft');
  if (!latest) return null;
  if (latest.grade) return <Graded assignment={assignment} grade={latest.grade} />;
  return (
    <Banner tone="success" title="Tugas terkirim">
      <p>
        {latest.sentAt && `Dikirim ${formatDate(latest.sentAt)}, ${formatTime(latest.sentAt)}. `}
        {assignment.final ? 'Pelatih akan menilai. Kabarnya masuk ke Kotak masuk.' : 'Pelajaran ini selesai.'}
      </p>
    </Banner>
  );
}

const closedWords = (revisionsLeft: number): string =>
  revisionsLeft > 0
    ? 'Kelas sudah selesai, jadi tugas tidak dapat dikirim lagi.'
    : 'Kesempatan memperbaiki sudah habis. Ada pertanyaan? Hubungi Latkop.';

interface GradedProps {
  readonly assignment: Assignment;
  readonly grade: NonNullable<Submission['grade']>;
}

function Graded({ assignment: { open, revisionsLeft, passingScore }, grade }: GradedProps) {
  const score = `Nilai ${formatNumber(grade.score)}.`;
  if (grade.passed) return <Banner tone="success" title={`Tugas Anda lulus. ${score}`} />;
  return (
    <Banner tone="warning" title={`Tugas perlu diperbaiki. ${score}`}>
      {passingScore !== null && <p>Nilai lulus {formatNumber(passingScore)}.</p>}
      <p>
        {open
          ? `Baca umpan balik, perbaiki, lalu kirim lagi. Kesempatan tersisa ${revisionsLeft} kali.`
          : closedWords(revisionsLeft)}
      </p>
    </Banner>
  );
}
