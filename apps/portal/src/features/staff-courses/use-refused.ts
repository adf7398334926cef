import { useState } from 'react';
import { fieldError } from '../../lib/field-errors.js';

/** The messages of a refused form, each until its field changes. @param error of the last sending */
export function useRefused(error: unknown) {
  const [mended, setMended] = useState({ error, paths: [] as readonly string[] });
  const gone = mended.error === error ? mended.paths : [];
  return {
    message: (path: string) => (gone.includes(path) ? undefined : fieldError(error, path)),
    /** These fields were changed; `false` stands for one that was not. */
    mend: (...paths: readonly (string | false)[]) =>
      setMended({ error, paths: [...gone, ...paths.filter((path) => path !== false)] }),
  };
}
