import { paths } from '../lib/paths.js';
import { defineRoutes } from './route.js';
import { staff } from './staff-route.js';

/** From a class that was handed in to the register of its certificates. */
export const certificateRoutes = defineRoutes([
  {
    ...staff('classQueue'),
    path: paths.manageCertificates,
    title: 'Sertifikasi',
    load: () => import('../features/staff-certification/ClassQueuePage.js'),
  },
  {
    ...staff('delegationList'),
    path: `${paths.manageCertificates}/pelimpahan`,
    title: 'Pelimpahan tugas',
    load: () => import('../features/staff-certification/DelegationsPage.js'),
  },
  {
    ...staff('seriesList'),
    path: `${paths.manageCertificates}/nomor`,
    title: 'Nomor sertifikat',
    load: () => import('../features/staff-certification/SeriesPage.js'),
  },
  {
    ...staff('templateList'),
    path: '/kantor/templat-sertifikat',
    title: 'Templat sertifikat',
    load: () => import('../features/staff-templates/TemplatesPage.js'),
  },
  {
    ...staff('templatePage'),
    path: '/kantor/templat-sertifikat/:id',
    title: 'Rancang templat',
    load: () => import('../features/staff-templates/TemplatePage.js'),
  },
  {
    ...staff('certificateRegister'),
    path: '/kantor/sertifikat',
    title: 'Register sertifikat',
    load: () => import('../features/staff-register/CertificateRegisterPage.js'),
  },
  {
    ...staff('certificateRequests'),
    path: '/kantor/sertifikat/permintaan',
    title: 'Permintaan sertifikat',
    load: () => import('../features/staff-certificates/RequestsPage.js'),
  },
  {
    ...staff('legacyCertificates'),
    path: '/kantor/sertifikat/lama',
    title: 'Sertifikat lama',
    load: () => import('../features/staff-certificates/LegacyPage.js'),
  },
  {
    ...staff('certificateDossier'),
    path: '/kantor/sertifikat/:id',
    title: 'Sertifikat',
    load: () => import('../features/staff-certificates/DossierPage.js'),
  },
]);
