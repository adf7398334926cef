import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { accountsKey } from './accounts.js';

export type NewAccount = RequestOf<'POST /manage/accounts'>['body'];
export type NewSecrets = ResponseOf<'POST /manage/accounts'>;

/** Creates a staff account; its password and authenticator secret are in this answer and nowhere else. */
export const useCreateAccount = (onCreated: (secrets: NewSecrets, account: NewAccount) => void) =>
  useApiMutation('POST /manage/accounts', {
    invalidates: [accountsKey],
    onSuccess: (secrets, { body }) => onCreated(secrets, body),
  });
