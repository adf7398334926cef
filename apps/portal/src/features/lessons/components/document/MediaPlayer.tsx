import { lazy, Suspense, useState } from 'react';
import { formatBytes } from '../../../../lib/format.js';
import { useDataSaver } from '../../../../lib/data-saver.js';
import { Disclosure } from '../../../../ui/Disclosure.js';
import type { LessonMedia, OnPosition } from './document-context.js';
import { EarlyRecording } from './EarlyRecording.js';
import { Facade } from './Facade.js';
import styles from './media.module.css';
import { MissingMedia } from './MissingMedia.js';
import { lengthWords, lightPoster, playable } from './renditions.js';
import { useInBrowser } from './use-in-browser.js';

const Player = lazy(() => import('./Player.js'));

export interface MediaPlayerProps {
  readonly media: LessonMedia | undefined;
  readonly kind: 'video' | 'audio';
  readonly caption?: string | undefined;
  /** Second to go on from, if another device was further; else the place that this device remembers. */
  readonly startAt?: number | null | undefined;
  readonly onPosition?: OnPosition | undefined;
}

const WORDS = { video: 'Video', audio: 'Rekaman suara' } as const;

/** A recording. It costs nothing before a tap, says what a tap costs, and goes on where one stopped. */
export function MediaPlayer({ media, kind, caption, startAt, onPosition }: MediaPlayerProps) {
  /** The second to begin at; undefined while it does not play, null for where this device stopped. */
  const [from, setFrom] = useState<number | null>();
  const saver = useDataSaver();
  // The server does not know whether this device saves data.
  const inBrowser = useInBrowser();
  const sources = media ? playable(media) : [];
  const [lightest] = sources;
  if (!media || !lightest) {
    return (
      <MissingMedia
        icon={kind === 'video' ? 'play' : 'audio'}
        what={WORDS[kind]}
        media={media}
        words={caption}
      />
    );
  }
  const { url, bytes } = lightest;
  const words = { action: `Putar: ${media.title}`, facts: factsOf(media, bytes) };
  const begin = (second = 0) => setFrom(second > 0 ? second : (startAt ?? null));
  const facade = inBrowser ? (
    <Facade
      {...words}
      href={url}
      icon={kind === 'video' ? 'play' : 'audio'}
      poster={saver.on ? undefined : lightPoster(media)}
      onPlay={begin}
    />
  ) : (
    <EarlyRecording {...words} media={media} url={url} onOpened={begin} />
  );
  return (
    <figure className={styles.figure}>
      {from !== undefined ? (
        <Suspense fallback={facade}>
          <Player media={media} sources={sources} startAt={from} onPosition={onPosition} />
        </Suspense>
      ) : (
        facade
      )}
      {caption && <figcaption>{caption}</figcaption>}
      {media.transcript && (
        <Disclosure summary="Baca transkrip">
          <p className={styles.transcript}>{media.transcript}</p>
        </Disclosure>
      )}
    </figure>
  );
}

/** `2,1 MB, 3 menit, ada teks`. */
function factsOf({ durationSeconds, captionsUrl }: LessonMedia, bytes: number): string {
  return [
    formatBytes(bytes),
    ...(durationSeconds === null ? [] : [lengthWords(durationSeconds)]),
    ...(captionsUrl ? ['ada teks'] : []),
  ].join(', ');
}
