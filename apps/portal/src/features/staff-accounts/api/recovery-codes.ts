import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const LEFT = 'GET /me/recovery-codes';

export const useRecoveryCodesLeft = () => useQuery(apiQuery(LEFT));

/** New codes for oneself: they are in this answer and nowhere else. */
export const useNewRecoveryCodes = (onMade: (codes: readonly string[]) => void) =>
  useApiMutation('POST /me/recovery-codes', {
    invalidates: [keyOf(LEFT)],
    onSuccess: ({ codes }) => onMade(codes),
  });
