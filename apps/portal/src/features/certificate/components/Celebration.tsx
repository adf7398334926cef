import { useEffect, useState } from 'react';
import { readPrivate, writePrivate } from '../../../lib/private-store.js';
import { Motif } from '../../../ui/Motif.js';
import styles from './Celebration.module.css';

/** A gentle bloom the first time one opens a certificate on this device, and never again. Still where motion is reduced. */
export function Celebration({ certificateId }: { readonly certificateId: string }) {
  const [first, setFirst] = useState(false);
  useEffect(() => {
    const name = `celebrated.${certificateId}`;
    if (readPrivate(name) === true) return;
    writePrivate(name, true);
    setFirst(true);
  }, [certificateId]);
  return (
    <div role="status">
      {first && (
        <div className={styles.party}>
          <div className={styles.petals}>
            <Motif className={styles.petal} />
            <Motif className={styles.petal} />
            <Motif className={styles.petal} />
          </div>
          <p>Selamat! Kerja keras Anda berbuah.</p>
        </div>
      )}
    </div>
  );
}
