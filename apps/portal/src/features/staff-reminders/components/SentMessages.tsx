import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { HandMessage } from '../api/by-hand.js';

interface SentMessagesProps {
  readonly messages: readonly HandMessage[];
  readonly busy: boolean;
  readonly onUndo: (id: string) => void;
}

/** What this officer sent in the last hour: a tap too many can be undone. */
export function SentMessages({ messages, busy, onUndo }: SentMessagesProps) {
  return (
    <Stack as="section" aria-labelledby="terkirim">
      <h2 id="terkirim">Baru saja Anda kirim</h2>
      <Stack as="ul" gap="small">
        {messages.map(({ id, recipientName, sentAt }) => (
          <li key={id}>
            <Row>
              <span>
                {recipientName}, {sentAt && formatMoment(sentAt)}
              </span>
              <Button
                variant="quiet"
                busy={busy}
                busyLabel="Sedang diurungkan…"
                aria-label={`Urungkan, belum terkirim ke ${recipientName}`}
                onClick={() => onUndo(id)}
              >
                Urungkan
              </Button>
            </Row>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
