import { officeRoutes } from './routes-staff-office.js';
import { classRoutes } from './routes-staff-classes.js';
import { teachingRoutes } from './routes-staff-teaching.js';

/** Pages of pelatih, panitia, dinas and admin. Each prefetch ends in 404 for people without the role. */
export const staffRoutes = [...officeRoutes, ...teachingRoutes, ...classRoutes];
