import { useEffect, useState } from 'react';
import { formatDate } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import styles from './RecoveryCodesSheet.module.css';

interface RecoveryCodesSheetProps {
  readonly codes: readonly string[];
  readonly name: string;
  readonly onDone: () => void;
}

/** The new codes alone on the page: for paper, this one time, kept nowhere on this device. */
export function RecoveryCodesSheet({ codes, name, onDone }: RecoveryCodesSheetProps) {
  const [made] = useState(() => new Date().toISOString());
  useEffect(() => {
    scrollTo(0, 0);
    // Leaving now would lose the codes for good.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      toast('Kode disalin.');
    } catch {
      toast('Belum tersalin. Cetak atau tulis kodenya.');
    }
  };
  return (
    <>
      <PageHeader
        title="Kode pemulihan Sinau"
        lead={`${name}, dibuat ${formatDate(made)}. Kode yang lama tidak berlaku lagi.`}
      />
      <Stack gap="large">
        <div className={styles.screen}>
          <Banner tone="warning" title="Hanya ditampilkan sekali" live>
            <p>Cetak atau tulis sekarang. Simpan di tempat aman, jauh dari HP Anda.</p>
          </Banner>
        </div>
        <ol className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p>Saat masuk, ketik satu kode di tempat kode autentikator. Tiap kode berlaku sekali.</p>
        <div className={styles.screen}>
          <Row>
            <Button icon="printer" onClick={() => window.print()}>
              Cetak
            </Button>
            <Button variant="secondary" onClick={() => void copy()}>
              Salin semua
            </Button>
            <Button variant="secondary" onClick={onDone}>
              Sudah saya simpan, tutup
            </Button>
          </Row>
        </div>
      </Stack>
    </>
  );
}
