import type { SealWords } from '@sinau/certificate/sealing/pdf-seal-slot.js';
import { CITY, ISSUER } from '../register/issuer.js';

/** What a PDF reader shows beside the seal. */
export const SEAL_WORDS: SealWords = {
  name: ISSUER.name,
  reason: 'Sertifikat pelatihan, disegel secara elektronik',
  location: CITY,
};
