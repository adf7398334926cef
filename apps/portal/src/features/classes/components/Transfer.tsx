import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import type { Enrolment } from '../api/enrolment.js';
import { TransferDialog } from './TransferDialog.js';

/** To another angkatan of the same course, without losing the seat here before there is one there. */
export function Transfer({ enrolment }: { readonly enrolment: Enrolment }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        Pindah angkatan
      </Button>
      {asking && <TransferDialog enrolment={enrolment} onClose={() => setAsking(false)} />}
    </>
  );
}
