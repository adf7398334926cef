import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type SentCode = ResponseOf<'POST /sign-in/code'>;
type CodeRequest = RequestOf<'POST /sign-in/code'>;

/** Has a six-digit code sent to a phone. */
export const useRequestCode = (onSent: (sent: SentCode, request: CodeRequest) => void) =>
  useApiMutation('POST /sign-in/code', { onSuccess: onSent });
