import { defineRoutes } from './route.js';

/** The style guide. Only in development: the entries leave these rows out of every build. */
export const devRoutes = /* @__PURE__ */ defineRoutes([
  {
    path: '/gaya',
    visibility: 'public',
    shell: 'learner',
    title: 'Panduan gaya',
    load: () => import('../features/style-guide/StyleGuidePage.js'),
  },
  {
    path: '/gaya/staf',
    visibility: 'public',
    shell: 'staff',
    title: 'Panduan gaya',
    load: () => import('../features/style-guide/StyleGuidePage.js'),
  },
]);
