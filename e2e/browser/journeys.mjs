import { certificate } from './journeys/certificate.mjs';
import { office } from './journeys/office.mjs';
import { offline } from './journeys/offline.mjs';
import { learner } from './journeys/learner.mjs';
import { trainer } from './journeys/trainer.mjs';

/** By the name that `node e2e/browser/run.mjs NAME` takes. */
export const journeys = {
  peserta: learner,
  pelatih: trainer,
  dinas: office,
  sertifikat: certificate,
  luring: offline,
};
