import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useMarkSent, useReleaseMessages, useUndoSent, type HandMessage } from '../api/by-hand.js';
import { HandMessageCard } from './HandMessageCard.js';
import { SentMessages } from './SentMessages.js';

interface HandMessagesProps {
  readonly messages: readonly HandMessage[];
  /** How often some were taken since the page was opened. */
  readonly taken: number;
}

/** What this officer holds: to be sent now, and sent a moment ago. */
export function HandMessages({ messages, taken }: HandMessagesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // They stand above the button that was tapped: on a phone nobody would see them.
  useEffect(() => {
    if (taken > 0) heading.current?.focus();
  }, [taken]);
  const undo = useUndoSent();
  const takeBack = (id: string) => undo.submit({ params: { id } });
  const mark = useMarkSent((id) =>
    toast('Ditandai terkirim.', { label: 'Urungkan', run: () => takeBack(id) }),
  );
  const release = useReleaseMessages(() => toast('Pesan dikembalikan. Rekan Anda dapat mengambilnya.'));
  const open = messages.filter(({ sentAt }) => sentAt === null);
  const sent = messages.filter(({ sentAt }) => sentAt !== null);
  const [first] = open;
  return (
    <Stack gap="large">
      <RequestErrorBanner error={mark.error ?? undo.error ?? release.error} />
      {first && (
        <Stack as="section" aria-labelledby="dipegang">
          <h2 id="dipegang" ref={heading} tabIndex={-1}>
            Anda pegang
          </h2>
          <p>Sampai {formatMoment(first.heldUntil)}. Setelah itu rekan Anda dapat mengambilnya.</p>
          <Stack as="ul">
            {open.map((message) => (
              <HandMessageCard
                key={message.id}
                message={message}
                busy={mark.isPending}
                onSent={() => mark.submit({ params: { id: message.id } })}
              />
            ))}
          </Stack>
          <div>
            <Button
              variant="secondary"
              busy={release.isPending}
              busyLabel="Sedang dikembalikan…"
              onClick={() => release.submit({})}
            >
              Kembalikan yang belum dikirim
            </Button>
          </div>
        </Stack>
      )}
      {sent.length > 0 && <SentMessages messages={sent} busy={undo.isPending} onUndo={takeBack} />}
    </Stack>
  );
}
