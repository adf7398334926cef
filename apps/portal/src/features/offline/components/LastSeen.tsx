import { useEffect, useState } from 'react';
import { deviceStore } from '../idb-store.js';
import { lastSeen } from '../last-seen.js';

/** How old the answer is that this device shows without a signal. @param path of the request, with `/api` */
export default function LastSeen({ path }: { readonly path: string }) {
  const [at, setAt] = useState<string>();
  useEffect(() => {
    let gone = false;
    void deviceStore.get('answers', path).then(
      (saved) => gone || setAt(saved?.at),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [path]);
  return at === undefined ? null : <p>{lastSeen(at)}</p>;
}
