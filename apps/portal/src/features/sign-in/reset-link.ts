import { paths } from '../../lib/paths.js';

/** What the link that an administrator hands over fills in. */
export interface ResetLink {
  readonly email: string;
  readonly code: string;
}

const MARK = '#reset';

/** The code stands behind the `#`, so it reaches no server and no log. @param origin e.g. `https://sinau.example` */
export function resetLink({ email, code }: ResetLink, origin: string): string {
  return `${origin}${paths.signIn}/petugas${MARK}&${new URLSearchParams({ email, kode: code }).toString()}`;
}

/** What such a link says; undefined when the address is none. @param hash of the address, with its `#` */
export function readResetLink(hash: string): ResetLink | undefined {
  if (hash !== MARK && !hash.startsWith(`${MARK}&`)) return undefined;
  const given = new URLSearchParams(hash.slice(MARK.length + 1));
  return { email: given.get('email') ?? '', code: given.get('kode') ?? '' };
}
