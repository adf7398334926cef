import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type Certification = ResponseOf<'GET /manage/batches/:id/certification'>;
export type Deed = Certification['deeds'][number]['deed'];
export type CertificateKind = Certification['kinds'][number]['kind'];

const WATCH_MS = 2500;

export const certificationQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/certification', { params: { id } });

/** Documents are being made, or the class is about to be published. */
const isMoving = ({ certification, publishAt, progress }: Certification): boolean =>
  (progress.pending > 0 && (certification === 'signed' || certification === 'published')) ||
  (certification === 'signed' && publishAt !== null);

/** Who gets a certificate and how far the class is; watched while something goes on by itself. */
export const useCertification = (id: string) =>
  useQuery({
    ...certificationQuery(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? WATCH_MS : false),
  });
