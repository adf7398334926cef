import { formatNumber } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { paths } from '../../../lib/paths.js';
import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';
import type { Enrolment } from '../api/enrolment.js';

/** What the state of a class means for me, and what to do. Nothing while it simply goes on. */
export function Outcome({ enrolment }: { readonly enrolment: Enrolment }) {
  const { state, waitingPosition, certificateId } = enrolment;
  if (typeof enrolment.calledOff === 'string' && state === 'active')
    return <CalledOff enrolment={enrolment} />;
  if (certificateId) {
    return (
      <Banner
        tone="success"
        title="Sertifikat Anda sudah terbit"
        action={
          <LinkButton href={learnerPaths.certificate(certificateId)} icon="certificate">
            Buka sertifikat
          </LinkButton>
        }
      >
        <Score enrolment={enrolment} />
      </Banner>
    );
  }
  if (state === 'waiting') {
    return (
      <Banner tone="warning" title={`Anda di daftar tunggu nomor ${waitingPosition ?? ''}`}>
        <p>Bila ada yang mundur, kursi pindah ke Anda. Kabarnya masuk ke Kotak masuk.</p>
      </Banner>
    );
  }
  if (state === 'completed') {
    return (
      <Banner tone="success" title="Anda menyelesaikan pelatihan ini">
        <Score enrolment={enrolment} />
        <p>Sertifikat terbit setelah disetujui dinas. Kami kabari.</p>
      </Banner>
    );
  }
  if (state === 'failed') return <NotPassed />;
  return state === 'withdrawn' ? <Left enrolment={enrolment} /> : null;
}

function Score({ enrolment: { finalScore, gradeLabel } }: { readonly enrolment: Enrolment }) {
  if (finalScore === null) return null;
  return (
    <p>
      Nilai akhir {formatNumber(finalScore)}
      {gradeLabel && `, predikat ${gradeLabel}`}.
    </p>
  );
}

function CalledOff({ enrolment: { calledOff, courseSlug } }: { readonly enrolment: Enrolment }) {
  return (
    <Banner
      tone="warning"
      title="Angkatan ini dibatalkan"
      action={
        <LinkButton href={paths.course(courseSlug)} variant="secondary">
          Lihat angkatan lain
        </LinkButton>
      }
    >
      {calledOff && <p>Alasan: {calledOff}</p>}
      <p>Pelajaran tetap dapat Anda baca. Pindah ke angkatan lain bila cocok.</p>
    </Banner>
  );
}

function NotPassed() {
  return (
    <Banner
      tone="danger"
      title="Syarat kelulusan belum terpenuhi"
      action={
        <LinkButton href={paths.courses} variant="secondary">
          Ikut angkatan berikutnya
        </LinkButton>
      }
    >
      <p>Pelajaran tetap dapat Anda baca. Di bawah ada yang masih kurang.</p>
    </Banner>
  );
}

function Left({ enrolment }: { readonly enrolment: Enrolment }) {
  return (
    <Banner
      title="Anda sudah mundur dari kelas ini"
      action={
        <LinkButton href={paths.course(enrolment.courseSlug)} variant="secondary">
          Lihat pelatihan
        </LinkButton>
      }
    >
      <p>Catatan belajar Anda tetap tersimpan.</p>
      <p>Berubah pikiran? Daftar lagi selama pendaftaran dibuka.</p>
    </Banner>
  );
}
