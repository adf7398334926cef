import { useState } from 'react';
import { Button } from '../../ui/Button.js';
import type { BulkOrder } from './api/jobs.js';
import { BulkDialog } from './BulkDialog.js';

interface PublishClassesProps {
  readonly selection: Extract<BulkOrder, { kind: 'classes.publish' }>['selection'];
  readonly onStarted: () => void;
}

/** Publishes the certificates of all classes that are chosen, with a time in which that can be taken back. */
export function PublishClasses(props: PublishClassesProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Terbitkan</Button>
      {open && (
        <BulkDialog
          {...props}
          kind="classes.publish"
          parameters={{}}
          title="Terbitkan sertifikat angkatan yang dipilih?"
          verb="Terbitkan"
          noun="angkatan"
          onClose={() => setOpen(false)}
        >
          <p>Sesudah waktu batal, peserta diberi tahu dan pengecek melihat “Sah”.</p>
        </BulkDialog>
      )}
    </>
  );
}
