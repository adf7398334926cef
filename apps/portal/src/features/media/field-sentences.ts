import { ApiError, type RequestError } from '../../lib/api-errors.js';

/** Every sentence about one field, e.g. one per faulty line of captions. */
export function fieldErrors(error: RequestError | null, path: string): string[] {
  return error instanceof ApiError
    ? error.fields.filter((one) => one.path === path).map((one) => one.message)
    : [];
}
