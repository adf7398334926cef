import { useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Media } from '../api/lesson.js';
import { useMedia } from '../api/media.js';
import { useLessonThings } from '../lesson-things.js';
import { MediaChoice } from './MediaChoice.js';

interface RecordingFieldProps {
  readonly kind: 'video' | 'audio';
  readonly value: string | null;
  readonly onChange: (mediaId: string | null) => void;
}

const NAME = { video: 'Video', audio: 'Rekaman' } as const;

/** The recording of a video or audio lesson: pick, change, take away. */
export function RecordingField({ kind, value, onChange }: RecordingFieldProps) {
  const [picking, setPicking] = useState(false);
  const known = useLessonThings().media.get(value ?? '');
  const media = useMedia(value ?? '', known).data ?? known;
  return (
    <Card as="section" aria-labelledby="rekaman">
      <Stack gap="small">
        <h2 id="rekaman">{NAME[kind]}</h2>
        {value === null ? (
          <p>Belum ada berkas. Naskah tetap dapat dibaca peserta.</p>
        ) : (
          <RecordingFacts media={media} />
        )}
        <Row>
          <Button variant="secondary" icon="upload" onClick={() => setPicking(true)}>
            {value === null ? `Pilih ${NAME[kind].toLowerCase()}` : 'Ganti'}
          </Button>
          {value !== null && (
            <Button variant="quiet" onClick={() => onChange(null)}>
              Lepas
            </Button>
          )}
        </Row>
      </Stack>
      <Dialog open={picking} title={`Pilih ${NAME[kind].toLowerCase()}`} onClose={() => setPicking(false)}>
        <MediaChoice
          kind={kind}
          onPick={({ id }) => {
            setPicking(false);
            onChange(id);
          }}
        />
      </Dialog>
    </Card>
  );
}

function RecordingFacts({ media }: { readonly media: Media | undefined }) {
  if (!media) return <p>Berkas belum dapat ditampilkan.</p>;
  const minutes =
    media.durationSeconds === null ? '' : `, ${Math.max(1, Math.round(media.durationSeconds / 60))} menit`;
  return (
    <>
      <p>
        <strong>{media.title}</strong> · {formatBytes(media.bytes)}
        {minutes}
      </p>
      {media.state === 'processing' && <Banner>Sedang diproses di server. Anda boleh terus menulis.</Banner>}
      {media.reason && <Banner tone="warning">{media.reason}</Banner>}
    </>
  );
}
