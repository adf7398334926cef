import { useQueryClient } from '@tanstack/react-query';
import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { assignmentQuery } from './assignment.js';

/** Hands my draft in. Sending twice is sending once. */
export function useSendAssignment(id: string, code: string, onSent: () => void) {
  const client = useQueryClient();
  return useApiMutation('POST /enrolments/:id/assignments/:code/send', {
    invalidates: [
      keyOf('GET /enrolments/:id'),
      keyOf('GET /me/enrolments'),
      keyOf('GET /enrolments/:id/lessons/:code'),
    ],
    onSuccess: (assignment) => {
      client.setQueryData(assignmentQuery(id, code).queryKey, assignment);
      onSent();
    },
  });
}
