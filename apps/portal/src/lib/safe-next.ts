const HERE = 'http://portal.invalid';
const CONTROL_OR_BACKSLASH = /[\\\u0000-\u001f]/;

/**
 * The page that `?lanjut=` names, or undefined unless it lies on this site. `//evil.example`,
 * `/\evil.example` and `/.//evil.example` are other sites to a browser, so the parsed address decides.
 */
export function safeNext(raw: string | null | undefined): string | undefined {
  if (!raw?.startsWith('/') || CONTROL_OR_BACKSLASH.test(raw)) return undefined;
  const url = toUrl(raw);
  if (url?.origin !== HERE) return undefined;
  const { pathname, search, hash } = url;
  if (pathname.startsWith('//') || isBelow(pathname, '/masuk') || isBelow(pathname, '/api')) return undefined;
  return pathname + search + hash;
}

const isBelow = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

function toUrl(raw: string): URL | undefined {
  try {
    return new URL(raw, HERE);
  } catch {
    return undefined;
  }
}
