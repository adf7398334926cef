import { useState } from 'react';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useConfirmOffer, useDeclineOffer, type Application } from '../api/application.js';

type Offer = NonNullable<Application['offer']>;

/** The offer with its deadline: one large yes, and a no that asks once more. */
export function OfferCard({ offer }: { readonly offer: Offer }) {
  const [asking, setAsking] = useState(false);
  const confirm = useConfirmOffer();
  const decline = useDeclineOffer(() => setAsking(false));
  const params = { id: offer.id };
  return (
    <Card as="section">
      <Stack>
        <h2>Daftar ulang</h2>
        <p>
          Kursi disimpan untuk Anda sampai{' '}
          <strong>
            {formatDay(offer.expiresAt)} pukul {formatTime(offer.expiresAt)}
          </strong>
          .
        </p>
        <RequestErrorBanner error={confirm.error} />
        <Button
          wide
          busy={confirm.isPending}
          busyLabel="Mendaftar ulang…"
          onClick={() => confirm.submit({ params })}
        >
          Daftar ulang
        </Button>
        <Button wide variant="quiet" onClick={() => setAsking(true)}>
          Lepas kursi ini
        </Button>
      </Stack>
      <Dialog
        open={asking}
        title="Lepas kursi ini?"
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Simpan kursi
            </Button>
            <Button variant="danger" busy={decline.isPending} onClick={() => decline.submit({ params })}>
              Lepas kursi
            </Button>
          </>
        }
      >
        <RequestErrorBanner error={decline.error} />
        <p>Kursi langsung ditawarkan ke cadangan. Ini tidak dapat dibatalkan.</p>
      </Dialog>
    </Card>
  );
}
