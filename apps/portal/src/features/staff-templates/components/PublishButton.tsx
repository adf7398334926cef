import { useState } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { usePublish } from '../api/templates.js';
import styles from './PublishButton.module.css';

interface PublishButtonProps {
  readonly templateId: string;
  readonly version: number;
  readonly revision: number;
  /** Saves what is unsent first. */
  readonly before: () => Promise<void>;
  readonly settled: boolean;
}

/** Publishes the draft after one question: a published version never changes. */
export function PublishButton({ templateId, version, revision, before, settled }: PublishButtonProps) {
  const [asking, setAsking] = useState(false);
  const publish = usePublish(() => {
    setAsking(false);
    toast(`Versi ${version} diterbitkan.`);
  });
  const error: RequestError | null = publish.error;
  return (
    <Row>
      <Button className={styles.publish} onClick={() => void before().then(() => setAsking(true))}>
        Terbitkan versi {version}
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Terbitkan versi ${version}?`}
        confirm="Terbitkan"
        busyLabel="Sedang mencoba mencetak…"
        busy={publish.isPending || !settled}
        error={error}
        onConfirm={() => publish.submit({ params: { id: templateId }, body: { revision } })}
        onClose={() => {
          publish.reset();
          setAsking(false);
        }}
      >
        <p>Versi terbit tidak dapat diubah lagi. Perubahan berikutnya menjadi versi baru.</p>
        <p>Templat dicoba cetak dulu dengan nama terpanjang.</p>
      </ConfirmDialog>
    </Row>
  );
}
