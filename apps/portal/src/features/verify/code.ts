/** The code as the API knows it; accepts what people paste: spaces, lower case, or the whole address. */
export function normaliseCode(raw: string): string {
  const afterAddress = raw.trim().replace(/^.*\/v\//, '');
  return afterAddress.replace(/[^0-9A-Za-z-]/g, '').toUpperCase();
}

/** The verification page, which the API renders. */
export const verificationPath = (code: string): string => `/v/${encodeURIComponent(code)}`;

/** Where what was typed is checked: a code has its own page; a number, with its slashes, is sorted out by the API. */
export function addressFor(raw: string): string | null {
  const typed = raw.trim();
  if (/\d/.test(typed) && typed.includes('/') && !typed.includes('/v/'))
    return `/v?${new URLSearchParams({ code: typed }).toString()}`;
  const code = normaliseCode(typed);
  return code ? verificationPath(code) : null;
}
