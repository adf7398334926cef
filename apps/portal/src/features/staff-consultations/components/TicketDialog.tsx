import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { NewTicket } from '../api/consultations.js';
import styles from './queue.module.css';

interface TicketDialogProps {
  /** Null: closed. */
  readonly ticket: NewTicket | null;
  readonly onClose: () => void;
}

/** The new number, large enough to be read over the desk, with a QR that brings it onto the visitor's phone. */
export function TicketDialog({ ticket, onClose }: TicketDialogProps) {
  return (
    <Dialog open={ticket !== null} title={`Nomor untuk ${ticket?.serviceName ?? ''}`} onClose={onClose}>
      {ticket && (
        <Stack>
          <p className={styles.ticket}>{ticket.label}</p>
          <p>
            {ticket.ahead} orang sebelum pengunjung ini. Kira-kira {ticket.expectedWaitMinutes} menit.
          </p>
          <img
            className={styles.qr}
            src={`data:image/svg+xml,${encodeURIComponent(ticket.svg)}`}
            alt="Kode QR nomor antrean"
          />
          <p>
            Pengunjung memindai kode ini dengan kamera HP. Atau buka{' '}
            <a href={ticket.followUrl} target="_blank" rel="noreferrer">
              halaman nomornya
            </a>
            .
          </p>
          <Row>
            <Button onClick={onClose}>Selesai</Button>
          </Row>
        </Stack>
      )}
    </Dialog>
  );
}
