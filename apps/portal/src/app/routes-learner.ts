import { defineRoutes } from './route.js';
import { ownCertificateRoutes } from './routes-learner-certificates.js';
import { learnerClassRoutes } from './routes-learner-classes.js';
import { joiningRoutes } from './routes-learner-joining.js';
import { profileRoutes } from './routes-learner-profile.js';

/** Sign-in and the pages of a peserta. */
export const learnerRoutes = defineRoutes([
  {
    path: '/masuk',
    visibility: 'public',
    shell: 'focus',
    title: 'Masuk atau daftar',
    description: 'Masuk dengan nomor HP. Gratis, tanpa kata sandi.',
    load: () => import('../features/sign-in/SignInPage.js'),
  },
  {
    path: '/masuk/petugas',
    visibility: 'public',
    shell: 'focus',
    title: 'Masuk petugas',
    load: () => import('../features/sign-in/StaffSignInPage.js'),
  },
  ...learnerClassRoutes,
  ...joiningRoutes,
  ...ownCertificateRoutes,
  ...profileRoutes,
]);
