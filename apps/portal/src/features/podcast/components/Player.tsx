import { useEffect, useSyncExternalStore } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Icon } from '../../../ui/Icon.js';
import controls from '../../../ui/controls.module.css';
import type { Work } from '../../library/api/works.js';
import { clock } from '../../library/words.js';
import { mountMiniPlayer } from '../mini-player.js';
import { SPEEDS, STEP_SECONDS, podcastPlayer, readSecond, type PlayerState, type Track } from '../player.js';
import { usePlayer } from '../use-player.js';
import styles from './Player.module.css';
import { Chapters, Transcript } from './Transcript.js';

const never = () => () => undefined;

/** An episode: play, jump, speed, chapters, and what is said. 0 bytes of sound before a tap. */
export function Player({ work }: { readonly work: Work }) {
  const state = usePlayer();
  const left = useSyncExternalStore(
    never,
    () => readSecond(work.slug),
    () => 0,
  );
  const track: Track = {
    slug: work.slug,
    title: work.title,
    creator: work.creator,
    url: work.file?.url ?? '',
  };
  const mine = state.track?.slug === work.slug;
  useEffect(() => mountMiniPlayer(), []);
  const play = (second?: number) => podcastPlayer().play(track, second);
  const second = mine ? state.second : left;
  return (
    <>
      <Card as="section" aria-labelledby="putar" tone="accent">
        <h2 id="putar" className={styles.title}>
          Dengarkan
        </h2>
        {work.computerVoice && (
          <p className={styles.voice}>
            <Icon name="info" size="small" />
            <span>Dibacakan suara komputer. Rekaman pelatih akan menggantikannya.</span>
          </p>
        )}
        {mine && state.failed && (
          <Banner tone="danger" live title="Rekaman belum dapat diputar">
            <p>Periksa sinyal Anda, lalu tekan Putar lagi.</p>
          </Banner>
        )}
        <Buttons work={work} mine={mine} state={state} left={left} onPlay={() => play()} />
        <Seek
          second={second}
          duration={(mine && state.duration) || (work.durationSeconds ?? 0)}
          onSeek={(to) => (mine ? podcastPlayer().seek(to) : play(to))}
        />
        <Speed speed={state.speed} />
      </Card>
      <Chapters chapters={work.chapters} second={mine ? state.second : -1} onJump={play} />
      <Transcript cues={work.transcript} second={mine ? state.second : -1} onJump={play} />
    </>
  );
}

interface ButtonsProps {
  readonly work: Work;
  readonly mine: boolean;
  readonly state: PlayerState;
  /** Where it was left on this device. */
  readonly left: number;
  readonly onPlay: () => void;
}

function Buttons({ work, mine, state, left, onPlay }: ButtonsProps) {
  const playing = mine && state.playing;
  const size = work.file ? formatBytes(work.file.bytes) : '';
  const begin = left > 0 ? `Lanjutkan dari ${clock(left)}` : 'Putar';
  return (
    <div className={styles.buttons}>
      <Button
        variant="secondary"
        aria-disabled={!mine || undefined}
        onClick={() => mine && podcastPlayer().skip(-STEP_SECONDS)}
      >
        Mundur 15 detik
      </Button>
      {playing ? (
        <Button onClick={() => podcastPlayer().pause()}>Jeda</Button>
      ) : (
        <Button icon="play" onClick={onPlay}>
          {mine ? 'Putar' : `${begin} (${size})`}
        </Button>
      )}
      <Button
        variant="secondary"
        aria-disabled={!mine || undefined}
        onClick={() => mine && podcastPlayer().skip(STEP_SECONDS)}
      >
        Maju 15 detik
      </Button>
    </div>
  );
}

interface SeekProps {
  readonly second: number;
  readonly duration: number;
  readonly onSeek: (second: number) => void;
}

function Seek({ second, duration, onSeek }: SeekProps) {
  if (duration <= 0) return null;
  const words = `${clock(second)} dari ${clock(duration)}`;
  return (
    <label className={styles.seek}>
      <span>{words}</span>
      <input
        type="range"
        min={0}
        max={Math.floor(duration)}
        step={1}
        value={Math.min(Math.floor(second), Math.floor(duration))}
        aria-label="Posisi rekaman"
        aria-valuetext={words}
        onChange={(event) => onSeek(Number(event.target.value))}
      />
    </label>
  );
}

function Speed({ speed }: Pick<PlayerState, 'speed'>) {
  return (
    <label className={styles.speed}>
      <span>Kecepatan</span>
      {/* A plain one: the kit's Select brings all of the forms along. */}
      <select
        className={controls.control}
        value={String(speed)}
        onChange={(event) => podcastPlayer().setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((one) => (
          <option key={one} value={String(one)}>
            {`${String(one).replace('.', ',')}×`}
          </option>
        ))}
      </select>
    </label>
  );
}
