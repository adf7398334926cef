import { problems, type ProblemCode } from '@sinau/contracts/problem.js';
import { Problem } from '../http/problem.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'upload_interrupted',
  403: 'malformed_request',
  404: 'not_found',
  409: 'upload_conflict',
  410: 'upload_gone',
  412: 'malformed_request',
  413: 'media_too_large',
};

/**
 * An error of the protocol as a problem. Its status stays, since clients of tus act on it; ours speak for themselves.
 * @returns undefined for what is neither: a fault of ours
 */
export function uploadProblem(status: number, error: unknown) {
  if (error instanceof Problem) {
    return { status: error.status, code: error.code, title: problems[error.code][1], ...error.extra };
  }
  const code = byStatus[status];
  return code && { status, code, title: problems[code][1] };
}
