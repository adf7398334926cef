import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

const AN_HOUR_MS = 3_600_000;

/** The terms that lessons explain; nothing is fetched where they are switched off. Offline the last ones known answer. */
export const useGlossary = (wanted: boolean) =>
  useQuery({ ...apiQuery('GET /glossary'), staleTime: AN_HOUR_MS, enabled: wanted });
