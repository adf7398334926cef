import { useEffect, useRef } from 'react';
import type { LessonMedia } from './document-context.js';
import { FacadeFace } from './Facade.js';
import styles from './media.module.css';

export interface EarlyRecordingProps {
  readonly media: LessonMedia;
  readonly url: string;
  readonly action: string;
  readonly facts: string;
  /** The scripts are here and it was opened before: it stands at this second. */
  readonly onOpened: (second: number) => void;
}

/**
 * The facade of a page whose scripts are not here yet, or never come: a tap opens the browser's own player in its
 * place. Captions are offered there but not on by themselves, for then browsers fetch them before any tap.
 */
export function EarlyRecording({ media, url, action, facts, onOpened }: EarlyRecordingProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const opened = useRef(onOpened);
  useEffect(() => {
    if (box.current?.open)
      opened.current(box.current.querySelector<HTMLMediaElement>('[src]')?.currentTime ?? 0);
  }, []);
  const isAudio = media.kind === 'audio';
  const Tag = isAudio ? 'audio' : 'video';
  return (
    <details
      ref={box}
      className={styles.early}
      // Whether it was opened is the browser's to know.
      suppressHydrationWarning
    >
      <summary
        className={isAudio ? styles.audioFacade : styles.facade}
        data-recording={isAudio ? 'audio' : 'video'}
      >
        <FacadeFace icon={isAudio ? 'audio' : 'play'} action={action} facts={facts} />
      </summary>
      <Tag
        className={styles.recording}
        src={url}
        aria-label={media.title}
        controls
        playsInline
        preload="none"
      >
        {media.captionsUrl && (
          <track kind="captions" src={media.captionsUrl} srcLang="id" label="Bahasa Indonesia" />
        )}
      </Tag>
    </details>
  );
}
