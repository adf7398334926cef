/** The code as the API knows it; accepts what people paste: spaces, lower case, or the whole address. */
export function normaliseCode(raw: string): string {
  const afterAddress = raw.trim().replace(/^.*\/v\//, '');
  return afterAddress.replace(/[^0-9A-Za-z-]/g, '').toUpperCase();
}

/** The verification page, which the API renders. */
export const verificationPath = (code: string): string => `/v/${encodeURIComponent(code)}`;
