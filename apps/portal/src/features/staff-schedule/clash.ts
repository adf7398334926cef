import { ApiError, type RequestError } from '../../lib/api-errors.js';

/** Whether something else stands there already: other times can be proposed. */
export const isClash = (error: RequestError | null | undefined): boolean =>
  error instanceof ApiError && (error.code === 'room_taken' || error.code === 'trainer_busy');
