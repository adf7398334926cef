import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

type Found = ResponseOf<'POST /manage/batches/:id/registrations/look-up'>;
export type FoundPerson = NonNullable<Found['found']>;
export type RegistrationInput = RequestOf<'POST /manage/batches/:id/registrations'>['body'];

const registration = keyOf('GET /manage/applications/:id/registration');
const applicants = keyOf('GET /manage/batches/:id/applications');

/** Finds one person by a whole number. */
export const useLookUp = (onFound: (answer: Found) => void) =>
  useApiMutation('POST /manage/batches/:id/registrations/look-up', { onSuccess: onFound });

export const useRegister = (onDone: (applicationId: string) => void) =>
  useApiMutation('POST /manage/batches/:id/registrations', {
    invalidates: [applicants],
    onSuccess: ({ applicationId }) => onDone(applicationId),
  });

/** An application that the office fills in: documents and what is left to do. */
export const registrationQuery = (id: string) =>
  apiQuery('GET /manage/applications/:id/registration', { params: { id } });

export const useRegistration = (id: string) => useQuery(registrationQuery(id));

export const useSendFor = (onSent: () => void) =>
  useApiMutation('POST /manage/applications/:id/send', {
    invalidates: [registration, applicants],
    onSuccess: onSent,
  });
