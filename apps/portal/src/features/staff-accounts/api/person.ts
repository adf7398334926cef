import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { accountsKey } from './accounts.js';

export type Person = ResponseOf<'GET /manage/accounts/:id'>;
export type Grant = RequestOf<'PUT /manage/accounts/:id/grants'>['body']['grants'][number];
export type SentLink = ResponseOf<'POST /manage/invitations'>;

const personKey = keyOf('GET /manage/accounts/:id');
const DAY_MS = 86_400_000;

export const personQuery = (id: string) => apiQuery('GET /manage/accounts/:id', { params: { id } });
export const usePerson = (id: string) => useQuery(personQuery(id));
export const useUnits = () => useQuery({ ...apiQuery('GET /manage/units'), staleTime: DAY_MS });

/** Units to choose from: the open ones, and the one that is chosen already. */
export const unitChoices = (
  units: ResponseOf<'GET /manage/units'>['items'],
  chosen: string | null | undefined,
) =>
  units
    .filter(({ id, closed }) => !closed || id === chosen)
    .map(({ id, name, closed }) => ({ value: id, label: closed ? `${name} (ditutup)` : name }));

/** Sets somebody's rights; their sessions end. */
export const useSetGrants = (onDone: () => void) =>
  useApiMutation('PUT /manage/accounts/:id/grants', {
    invalidates: [personKey, accountsKey],
    onSuccess: onDone,
  });

/** Signs one device out. */
export const useEndSession = (onDone: () => void) =>
  useApiMutation('DELETE /manage/accounts/:id/sessions/:session', {
    invalidates: [personKey],
    onSuccess: onDone,
  });

/** Asks for a new authenticator; another admin approves. */
export const useAskTotpReset = (onDone: () => void) =>
  useApiMutation('POST /manage/accounts/:id/totp-reset', { invalidates: [personKey], onSuccess: onDone });

export const useApproveTotpReset = (onDone: (sent: SentLink) => void) =>
  useApiMutation('POST /manage/totp-resets/:id/approve', { invalidates: [personKey], onSuccess: onDone });

export const useDeclineTotpReset = (onDone: () => void) =>
  useApiMutation('POST /manage/totp-resets/:id/decline', { invalidates: [personKey], onSuccess: onDone });

/** Looks through somebody's eyes; from then on every page is theirs, so the whole page is loaded again. */
export const useViewAs = (onDone: () => void) =>
  useApiMutation('POST /manage/accounts/:id/view', { onSuccess: onDone });
