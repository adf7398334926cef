import { createHash } from 'node:crypto';

/**
 * The one script that runs before the first picture: theme and size of letters of this device, which the server cannot
 * know (public pages are the same for everyone). A file would cost a round trip before anything is seen, so it stands
 * in the page, and the policy allows exactly these characters by their hash. What it reads: lib/theme.ts, lib/text-size.ts.
 */
export const FIRST_PAINT =
  'try{var d=document.documentElement.dataset,s=localStorage,t=s.getItem("sinau.theme"),z=s.getItem("sinau.text");' +
  'if(t==="light"||t==="dark")d.theme=t;if(z==="large"||z==="larger")d.text=z}catch(e){}';

/** CSP source of that script: `'sha256-…'`. */
export const FIRST_PAINT_HASH = `'sha256-${createHash('sha256').update(FIRST_PAINT).digest('base64')}'`;
