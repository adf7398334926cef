/** One field that the API refused: `path` as in the request body (`business.name`), `message` in Bahasa Indonesia. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** The API answered with an error (RFC 9457 problem+json). Title and detail are fit to show to the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldError[] = [],
    /** Seconds to wait before trying again, when the API names them. */
    readonly retryAfterSeconds?: number,
  ) {
    super(`${status} ${code}: ${title}`);
  }
}

/** No answer at all: no signal, the server is down, or the line gave up. Nothing is known about the outcome. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';

  constructor(cause?: unknown) {
    super('Tidak ada jawaban dari server', { cause });
  }
}

/** What a query or mutation of the portal can fail with. */
export type RequestError = ApiError | OfflineError;

/** Reads a problem+json body; a body that is something else still gives an honest, readable error. */
export function toApiError(status: number, body: unknown): ApiError {
  const problem = isRecord(body) ? body : {};
  const fallback = status >= 500 ? 'Sedang ada gangguan' : 'Permintaan tidak dapat diproses';
  return new ApiError(
    status,
    text(problem.code) ?? `http_${status}`,
    text(problem.title) ?? fallback,
    text(problem.detail) ?? '',
    Array.isArray(problem.errors) ? problem.errors.flatMap(toField) : [],
    typeof problem.retryAfterSeconds === 'number' ? problem.retryAfterSeconds : undefined,
  );
}

function toField(entry: unknown): FieldError[] {
  if (!isRecord(entry)) return [];
  const path = Array.isArray(entry.path) ? entry.path.join('.') : text(entry.path);
  const message = text(entry.message);
  return path !== undefined && message !== undefined ? [{ path, message }] : [];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
