import { useEffect, useState } from 'react';
import styles from './LocalPicture.module.css';

/** A picture that is on this device only. */
export function LocalPicture({ blob, alt }: { readonly blob: Blob; readonly alt: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? <img className={styles.picture} src={url} alt={alt} /> : null;
}
