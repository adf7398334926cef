import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type TestAnswer = ResponseOf<'POST /me/message-settings/test'>;

export const useTestMessage = () => useApiMutation('POST /me/message-settings/test');
