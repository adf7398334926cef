import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LIST = 'GET /manage/office-settings';
export type OfficeSetting = ResponseOf<typeof LIST>['items'][number];

export const officeSettingsQuery = () => apiQuery(LIST);
export const useOfficeSettings = () => useQuery(officeSettingsQuery());

export const useChangeOfficeSetting = (onDone: () => void) =>
  useApiMutation('PUT /manage/office-settings/:key', { invalidates: [keyOf(LIST)], onSuccess: onDone });
