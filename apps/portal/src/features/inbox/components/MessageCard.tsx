import { formatDate, formatTime } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { InboxMessage } from '../api/inbox.js';
import styles from './MessageCard.module.css';

/** One message; a new one says so in words and by a bar at its side. */
export function MessageCard({
  message: { title, body, link, createdAt, readAt },
}: {
  readonly message: InboxMessage;
}) {
  return (
    <Card as="li" className={readAt === null ? styles.unread : undefined}>
      <Stack gap="small">
        <h2>
          {title} {readAt === null && <Badge tone="brand">Baru</Badge>}
        </h2>
        <p>{body}</p>
        <p className={styles.time}>
          {formatDate(createdAt)}, {formatTime(createdAt)}
        </p>
        {link?.startsWith('/') && (
          <p>
            <a href={link} className={styles.link}>
              Buka<VisuallyHidden>: {title}</VisuallyHidden>
            </a>
          </p>
        )}
      </Stack>
    </Card>
  );
}
