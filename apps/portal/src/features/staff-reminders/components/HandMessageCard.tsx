import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { HandMessage } from '../api/by-hand.js';
import styles from './HandMessageCard.module.css';

interface HandMessageCardProps {
  readonly message: HandMessage;
  readonly busy: boolean;
  readonly onSent: () => void;
}

/** One message with its text as it will be sent, and the link that opens WhatsApp with it. */
export function HandMessageCard({ message, busy, onSent }: HandMessageCardProps) {
  const { recipientName, event, courseTitle, batchLabel, text, url } = message;
  return (
    <Card as="li">
      <Stack gap="small">
        <h3>{recipientName}</h3>
        <p>
          {REMINDER_EVENTS[event]}. {batchLabel && `${courseTitle}, ${batchLabel}.`}
        </p>
        <p className={styles.text}>{text}</p>
        <Row>
          <LinkButton icon="chat" href={url} target="_blank" rel="noopener noreferrer">
            Buka WhatsApp <VisuallyHidden>untuk {recipientName}, tab baru</VisuallyHidden>
          </LinkButton>
          <Button variant="secondary" icon="check" busy={busy} busyLabel="Sedang ditandai…" onClick={onSent}>
            Sudah dikirim <VisuallyHidden>ke {recipientName}</VisuallyHidden>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
