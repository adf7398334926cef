import { useEffect, useState } from 'react';
import { formatBytes } from '../../../../lib/format.js';
import { Button } from '../../../../ui/Button.js';
import { Select } from '../../../../ui/Select.js';
import type { LessonMedia, OnPosition, Rendition } from './document-context.js';
import styles from './media.module.css';
import { useRecording } from './use-recording.js';

export interface PlayerProps {
  readonly media: LessonMedia;
  /** Lightest first; never empty. */
  readonly sources: readonly Rendition[];
  readonly startAt: number | null;
  readonly onPosition: OnPosition | undefined;
}

const SPEEDS = [0.75, 1, 1.25, 1.5];
const speedWords = (speed: number) => (speed === 1 ? 'Biasa' : `${String(speed).replace('.', ',')}×`);
const qualityWords = ({ name, bytes }: Rendition) =>
  `${name === 'original' ? 'Asli' : name} (${formatBytes(bytes)})`;

/** The browser's own player with captions on, a choice of quality and speed; comes with the first tap. */
export default function Player({ media, sources, startAt, onPosition }: PlayerProps) {
  const [quality, setQuality] = useState(sources[0]?.name ?? '');
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState(false);
  const [tries, setTries] = useState(0);
  // While a lazy part waits to be shown its events are lost, so it begins to load only afterwards.
  useEffect(() => setTries(1), []);
  const player = useRecording(media.id, { startAt, speed, onPosition });
  const source = sources.find(({ name }) => name === quality) ?? sources[0];
  const Tag = media.kind === 'audio' ? 'audio' : 'video';
  const retry = () => {
    setBroken(false);
    setTries(tries + 1);
  };
  return (
    <div className={styles.player}>
      <Tag
        ref={player}
        className={styles.recording}
        // The part behind # stays here: it only makes the browser ask once more.
        src={tries > 0 ? `${source?.url}${tries > 1 ? `#${tries}` : ''}` : undefined}
        aria-label={media.title}
        controls
        autoPlay
        playsInline
        onError={() => setBroken(true)}
      >
        {media.captionsUrl && (
          <track kind="captions" src={media.captionsUrl} srcLang="id" label="Bahasa Indonesia" default />
        )}
      </Tag>
      {broken && <Broken onRetry={retry} />}
      <div className={styles.settings}>
        {sources.length > 1 && (
          <Select
            label="Mutu"
            value={quality}
            options={sources.map((one) => ({ value: one.name, label: qualityWords(one) }))}
            onChange={(event) => setQuality(event.target.value)}
          />
        )}
        <Select
          label="Kecepatan"
          value={String(speed)}
          options={SPEEDS.map((one) => ({ value: String(one), label: speedWords(one) }))}
          onChange={(event) => setSpeed(Number(event.target.value))}
        />
      </div>
    </div>
  );
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert" className={styles.broken}>
      <p>Rekaman tidak dapat diputar. Tempat Anda tersimpan. Periksa sinyal, lalu coba lagi.</p>
      <Button variant="secondary" icon="refresh" onClick={onRetry}>
        Coba lagi
      </Button>
    </div>
  );
}
