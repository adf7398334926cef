import { applicant } from './journeys/applicant.mjs';
import { ask } from './journeys/asking.mjs';
import { bulkCertificates } from './journeys/bulk-certificates.mjs';
import { certificate } from './journeys/certificate.mjs';
import { feedback } from './journeys/feedback.mjs';
import { invitation } from './journeys/invitation.mjs';
import { library } from './journeys/library.mjs';
import { media } from './journeys/media.mjs';
import { office } from './journeys/office.mjs';
import { organiser } from './journeys/organiser.mjs';
import { offline } from './journeys/offline.mjs';
import { offlineLearning } from './journeys/offline-learning.mjs';
import { keyboardCertification } from './journeys/keyboard-certification.mjs';
import { learner } from './journeys/learner.mjs';
import { newRelease } from './journeys/new-release.mjs';
import { newVersion } from './journeys/new-version.mjs';
import { participants } from './journeys/participants.mjs';
import { push } from './journeys/push.mjs';
import { questionBank } from './journeys/question-bank.mjs';
import { questionKinds } from './journeys/question-kinds.mjs';
import { resume } from './journeys/resume.mjs';
import { studio } from './journeys/studio.mjs';
import { scorm } from './journeys/scorm.mjs';
import { stranger } from './journeys/stranger.mjs';
import { template } from './journeys/template.mjs';
import { trainer } from './journeys/trainer.mjs';
import { twoEditors } from './journeys/two-editors.mjs';

/** By the name that `node e2e/browser/run.mjs NAME` takes. */
export const journeys = {
  peserta: learner,
  pendaftar: applicant,
  pelatih: trainer,
  dinas: office,
  panitia: organiser,
  sertifikat: certificate,
  luring: offline,
  'luring-belajar': offlineLearning,
  lanjut: resume,
  scorm,
  studio,
  'umpan-balik': feedback,
  tanya: ask,
  perpustakaan: library,
  'dua-penyunting': twoEditors,
  'bank-soal': questionBank,
  'jenis-soal': questionKinds,
  media,
  'versi-baru': newVersion,
  'rilis-baru': newRelease,
  notifikasi: push,
  'impor-peserta': participants,
  'orang-asing': stranger,
  'dinas-sertifikat': keyboardCertification,
  massal: bulkCertificates,
  undangan: invitation,
  templat: template,
};
