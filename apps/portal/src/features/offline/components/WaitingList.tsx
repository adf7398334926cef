import { useState } from 'react';
import { formatDate, formatTime } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { outbox } from '../device.js';
import type { OutboxItem } from '../types.js';
import { LocalPicture } from './LocalPicture.js';

const KINDS: Readonly<Record<OutboxItem['kind'], string>> = {
  attempt: 'Kuis',
  photo: 'Foto tugas',
  assignment: 'Tugas',
  question: 'Pertanyaan',
  scorm: 'Paket interaktif',
};

const ADDRESSES: Readonly<Record<OutboxItem['kind'], (enrolmentId: string, code: string) => string>> = {
  attempt: learnerPaths.quiz,
  photo: learnerPaths.assignment,
  assignment: learnerPaths.assignment,
  scorm: learnerPaths.lesson,
  question: learnerPaths.lesson,
};

/** Work that waits for a signal, and what the API refused: readable, with its reason, until one lets it go. */
export function WaitingList({ items }: { readonly items: readonly OutboxItem[] }) {
  const [busy, setBusy] = useState(false);
  if (items.length === 0) return null;
  const send = () => {
    setBusy(true);
    void outbox.flush().finally(() => setBusy(false));
  };
  return (
    <Card as="section" aria-labelledby="menunggu">
      <Stack>
        <h2 id="menunggu">Menunggu sinyal: {items.length} hal</h2>
        <Stack as="ul">
          {items.map((item) => (
            <li key={item.id}>
              <WaitingItem item={item} />
            </li>
          ))}
        </Stack>
        <Button variant="secondary" icon="refresh" busy={busy} busyLabel="Mengirim…" onClick={send}>
          Kirim sekarang
        </Button>
      </Stack>
    </Card>
  );
}

function WaitingItem({ item }: { readonly item: OutboxItem }) {
  const { id, kind, title, createdAt, problem, enrolmentId, code } = item;
  const address = ADDRESSES[kind];
  return (
    <Stack gap="small">
      <p>
        <strong>
          {KINDS[kind]}: <a href={address(enrolmentId, code)}>{title}</a>
        </strong>
        <br />
        {formatDate(createdAt)}, {formatTime(createdAt)}
      </p>
      <Work item={item} />
      {problem && (
        <Banner tone="danger" title="Tidak dapat dihitung">
          <p>{problem}</p>
        </Banner>
      )}
      {problem && (
        <div>
          <Button variant="secondary" icon="refresh" onClick={() => void outbox.retry(id)}>
            Coba kirim lagi
          </Button>
          <Button variant="quiet" icon="trash" onClick={() => void outbox.remove(id)}>
            Hapus dari HP
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What was made, so that nothing is lost even when it could not be sent. */
function Work({ item }: { readonly item: OutboxItem }) {
  if (item.kind === 'photo') return <LocalPicture blob={item.blob} alt={`Foto untuk ${item.title}`} />;
  if (item.kind === 'attempt') return <p>{item.body.answers.length} jawaban tersimpan.</p>;
  if (item.kind === 'scorm') return <p>Kemajuan Anda tersimpan.</p>;
  if (item.text === '') return null;
  return (
    <Disclosure summary="Baca tulisan">
      <p>{item.text}</p>
    </Disclosure>
  );
}
