import { certificateQuery } from '../features/certificate/api/certificate.js';
import { myCertificatesQuery } from '../features/certificate/api/certificates.js';
import { defineRoutes } from './route.js';

/** Certificates of a peserta. */
export const ownCertificateRoutes = defineRoutes([
  {
    path: '/sertifikat',
    visibility: 'private',
    shell: 'learner',
    title: 'Sertifikat saya',
    load: () => import('../features/certificate/CertificatesPage.js'),
    prefetch: ({ client }) => client.ensureQueryData(myCertificatesQuery()),
  },
  {
    path: '/sertifikat/:id',
    visibility: 'private',
    shell: 'learner',
    title: ({ client, params }) => {
      const certificate = client.getQueryData(certificateQuery(params.id ?? '').queryKey);
      return certificate ? `Sertifikat ${certificate.courseTitle}` : 'Sertifikat';
    },
    load: () => import('../features/certificate/CertificatePage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/sertifikat/:id/bagikan',
    visibility: 'private',
    shell: 'learner',
    title: 'Bagikan sertifikat',
    load: () => import('../features/certificate/SharePage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/sertifikat/:id/poster',
    visibility: 'private',
    shell: 'focus',
    title: 'Poster QR',
    load: () => import('../features/certificate/PosterPage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
  {
    path: '/sertifikat/:id/permintaan',
    visibility: 'private',
    shell: 'learner',
    title: 'Perbaikan dan salinan',
    load: () => import('../features/certificate/RequestsPage.js'),
    prefetch: ({ client, params }) => client.ensureQueryData(certificateQuery(params.id ?? '')),
  },
]);
