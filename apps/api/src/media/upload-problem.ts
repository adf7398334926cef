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
  501: 'malformed_request',
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
  // An extension of tus that we never offered (Upload-Concat, Upload-Defer-Length): the sender's fault, not ours.
  return code && { status: status === 501 ? problems[code][0] : status, code, title: problems[code][1] };
}
