import { consultantRoutes } from './consultants.contract.js';
import { consultationBookingRoutes } from './consultation-booking.contract.js';
import { consultationCaseRoutes } from './consultation-cases.contract.js';
import { consultationDeskRoutes } from './consultation-desk.contract.js';
import { consultationServiceRoutes } from './consultation-services.contract.js';
import type { RouteTable } from './route.js';

/** "Konsultasi": appointments, the desk with its queue, case files, and who advises. */
export const consultationRoutes = {
  ...consultationBookingRoutes,
  ...consultationDeskRoutes,
  ...consultationCaseRoutes,
  ...consultantRoutes,
  ...consultationServiceRoutes,
} as const satisfies RouteTable;
