import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import type { SentLink } from './person.js';

export type Invitation = ResponseOf<'GET /manage/invitations'>['items'][number];

const invitationsKey = keyOf('GET /manage/invitations');
export const useInvitations = () => useQuery(apiQuery('GET /manage/invitations'));

/** Invites somebody; the link goes to them. */
export const useInvite = (onDone: (sent: SentLink) => void) =>
  useApiMutation('POST /manage/invitations', { invalidates: [invitationsKey], onSuccess: onDone });

/** A new link; the one before stops working. */
export const useResendInvitation = (onDone: (sent: SentLink) => void) =>
  useApiMutation('POST /manage/invitations/:id/resend', { invalidates: [invitationsKey], onSuccess: onDone });

export const useWithdrawInvitation = (onDone: () => void) =>
  useApiMutation('POST /manage/invitations/:id/withdraw', {
    invalidates: [invitationsKey],
    onSuccess: onDone,
  });
