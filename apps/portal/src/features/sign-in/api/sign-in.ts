import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type SignedIn = ResponseOf<'POST /sign-in/phone'>;

/** Signs in, or registers, with phone and code. */
export const usePhoneSignIn = (onSignedIn: (me: SignedIn) => void) =>
  useApiMutation('POST /sign-in/phone', { onSuccess: onSignedIn });

/** Signs staff in with e-mail, password and authenticator code. */
export const useStaffSignIn = (onSignedIn: (me: SignedIn) => void) =>
  useApiMutation('POST /sign-in/staff', { onSuccess: onSignedIn });

/** Staff with a reset code choose a new password and are signed in. */
export const useNewPassword = (onSignedIn: (me: SignedIn) => void) =>
  useApiMutation('POST /sign-in/new-password', { onSuccess: onSignedIn });
