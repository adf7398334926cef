import { formatBytes, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { Media } from '../api/lesson.js';
import type { LessonBody } from '../api/lesson.js';
import { estimateWeight, HEAVY_BYTES, heavyWords, tooHeavy, type Weight } from '../weight.js';
import styles from './WeightMeter.module.css';

interface WeightMeterProps {
  readonly body: LessonBody;
  readonly media: ReadonlyMap<string, Media>;
  /** Of the lesson as it was saved last. */
  readonly server: Weight;
  /** Nothing is unsaved: the server's figures stand. */
  readonly saved: boolean;
  readonly onGoTo: (block: number) => void;
}

/** What the lesson costs a learner, live, and what to shrink when it is too much. */
export function WeightMeter({ body, media, server, saved, onGoTo }: WeightMeterProps) {
  const weight = saved ? server : estimateWeight(body, media, server);
  const heavy = tooHeavy(body, media, weight);
  const plain = weight.bytes - weight.videoBytes;
  return (
    <section className={styles.meter} aria-label="Berat pelajaran">
      <p className={styles.words}>
        Berat bagi peserta: <strong>{megabytes(weight.bytes)}</strong>, ± Rp
        {formatNumber(weight.estimatedRupiah)}
        {weight.videoBytes > 0 && ` (video ${formatBytes(weight.videoBytes)})`}
      </p>
      <meter
        className={styles.bar}
        aria-label="Berat tanpa video, batas 1 MB"
        min={0}
        max={HEAVY_BYTES * 1.5}
        low={HEAVY_BYTES * 0.7}
        high={HEAVY_BYTES}
        optimum={0}
        value={Math.min(plain, HEAVY_BYTES * 1.5)}
      />
      {heavy.length > 0 && (
        <Banner tone="warning" title="Lebih dari 1 MB tanpa video">
          Perkecil atau lepas:
          <ul className={styles.list}>
            {heavy.map((part) => (
              <li key={part.id}>
                {part.block === null ? (
                  heavyWords(part)
                ) : (
                  <button type="button" className={styles.go} onClick={() => onGoTo(part.block ?? 0)}>
                    {heavyWords(part)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </section>
  );
}

/** `0,04 MB`: also small lessons in MB, so that they compare. */
const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: bytes < 100_000 ? 2 : 1 }).format(Math.max(bytes, 10_000) / 1_000_000)} MB`;
