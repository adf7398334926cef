import { ApiError } from './api-errors.js';

/** The message for one field of a refused form, or undefined: `fieldError(mutation.error, 'phone')`. */
export function fieldError(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.fields.find((field) => field.path === path)?.message;
}

/** Whether an error belongs to fields of the form; the rest is shown above it in a Banner. */
export const hasFieldErrors = (error: unknown): boolean =>
  error instanceof ApiError && error.fields.length > 0;
