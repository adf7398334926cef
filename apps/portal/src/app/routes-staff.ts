import { certificateRoutes } from './routes-staff-certificates.js';
import { classRoutes } from './routes-staff-classes.js';
import { officeRoutes } from './routes-staff-office.js';
import { resultRoutes } from './routes-staff-results.js';
import { teachingRoutes } from './routes-staff-teaching.js';

/** Pages of pelatih, panitia, dinas and admin. Each prefetch ends in 404 for people without the role. */
export const staffRoutes = [
  ...officeRoutes,
  ...teachingRoutes,
  ...classRoutes,
  ...certificateRoutes,
  ...resultRoutes,
];
