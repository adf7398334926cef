/** SQLSTATE of a PostgreSQL error, or the socket's code. */
export function errorCode(error: unknown): string | undefined {
  const carrier = error as { code?: unknown; driverError?: { code?: unknown } } | null | undefined;
  const code = carrier?.driverError?.code ?? carrier?.code;
  return typeof code === 'string' ? code : undefined;
}

/** True for a violation of the named unique, check, foreign key or exclusion constraint. */
export function violates(error: unknown, constraint: string): boolean {
  const carrier = error as
    { constraint?: unknown; driverError?: { constraint?: unknown } } | null | undefined;
  return (carrier?.driverError?.constraint ?? carrier?.constraint) === constraint;
}

// 57P0x: shutting down or starting up; 08xxx: connection lost; 53300: too many connections.
const away = /^(57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT)$/;
const awayMessages =
  /Connection terminated|Query read timeout|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error/i;

/** True when the database could not be asked at all: the answer is "try again", never "not found". */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error);
  if (code && away.test(code)) return true;
  return error instanceof Error && awayMessages.test(error.message);
}
