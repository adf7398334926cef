import { useEffect, useRef } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row } from '../../../ui/Stack.js';
import { useMedia, useRetryMedia, type Media } from '../api/media.js';

export interface ArrivedProps {
  readonly mediaId: string;
  readonly onReady: (media: Media) => void;
  readonly onAnother: () => void;
}

const WORKING = {
  image: 'Menyiapkan ukuran gambar…',
  video: 'Mengecilkan video. Ini dapat memakan beberapa menit.',
  audio: 'Mengecilkan audio…',
  file: 'Memeriksa berkas…',
} as const;

/** Every byte is on the server; a job makes what learners get. Whoever cannot wait uses it already. */
export function Arrived({ mediaId, onReady, onAnother }: ArrivedProps) {
  const media = useMedia(mediaId);
  const retry = useRetryMedia();
  const told = useRef(false);
  const ready = media.data?.state === 'ready' ? media.data : undefined;
  useEffect(() => {
    if (!ready || told.current) return;
    told.current = true;
    onReady(ready);
  }, [ready, onReady]);
  return (
    <QueryView query={media} heading="h2">
      {(found) =>
        found.state === 'failed' ? (
          <Banner
            tone="danger"
            live
            title="Berkas belum dapat dipakai"
            action={
              <Row>
                <Button variant="secondary" icon="upload" onClick={onAnother}>
                  Pilih berkas lain
                </Button>
                <Button
                  variant="quiet"
                  icon="refresh"
                  busy={retry.isPending}
                  onClick={() => retry.submit({ params: { id: mediaId } })}
                >
                  Proses ulang
                </Button>
              </Row>
            }
          >
            {found.reason}
          </Banner>
        ) : (
          <Banner
            live
            title={`${found.title} sudah di server`}
            action={
              found.state === 'processing' && (
                <Button variant="secondary" onClick={() => onReady(found)}>
                  Pakai tanpa menunggu
                </Button>
              )
            }
          >
            {found.state === 'ready' ? (found.reason ?? 'Siap dipakai.') : WORKING[found.kind]}
          </Banner>
        )
      }
    </QueryView>
  );
}
