import { learnerRoutes } from './routes-learner.js';
import { publicRoutes } from './routes-public.js';
import { staffRoutes } from './routes-staff.js';
import type { Route } from './route.js';

/** The portal's pages. The first match wins. */
export const routes: readonly Route[] = [...publicRoutes, ...learnerRoutes, ...staffRoutes];
