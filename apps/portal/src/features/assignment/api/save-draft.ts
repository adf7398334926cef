import { api } from '../../../lib/api.js';
import type { Assignment } from './assignment.js';

/** Saves the text of my draft. */
export const saveDraft = (id: string, code: string, text: string): Promise<Assignment> =>
  api('PUT /enrolments/:id/assignments/:code/draft', { params: { id, code }, body: { text } });
