import type { QueryClient } from '@tanstack/react-query';
import { myConsultationsQuery, servicesQuery, slotsQuery } from './api/consultations.js';

interface Page {
  readonly client: QueryClient;
  readonly params: Readonly<Record<string, string>>;
}

/** What the first HTML of the list of services needs. */
export const prefetchConsultations = ({ client }: Page) =>
  Promise.all([client.ensureQueryData(myConsultationsQuery()), client.ensureQueryData(servicesQuery())]);

/** What the first HTML of the free times needs. */
export const prefetchSlots = ({ client, params }: Page) =>
  Promise.all([
    client.ensureQueryData(slotsQuery(params.serviceId ?? '')),
    client.ensureQueryData(myConsultationsQuery()),
  ]);
