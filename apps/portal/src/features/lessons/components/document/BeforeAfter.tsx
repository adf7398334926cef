import { useDataSaver } from '../../../../lib/data-saver.js';
import { Compare } from './Compare.js';
import { useMedia } from './document-context.js';
import { Picture } from './LessonImage.js';
import styles from './media.module.css';
import { MissingMedia } from './MissingMedia.js';
import { pictureSizes } from './renditions.js';
import { useInBrowser } from './use-in-browser.js';

interface BeforeAfterProps {
  readonly before: string;
  readonly after: string;
  readonly beforeAlt: string;
  readonly afterAlt: string;
  readonly caption?: string | undefined;
}

/** Two states of one thing: pictures under each other, and one over the other with a slider once scripts run. */
export function BeforeAfter({ before, after, beforeAlt, afterAlt, caption }: BeforeAfterProps) {
  const [first, second] = [useMedia(before), useMedia(after)];
  const { on: light } = useDataSaver();
  const running = useInBrowser();
  const [firstSizes, secondSizes] = [first ? pictureSizes(first) : [], second ? pictureSizes(second) : []];
  const left = <Picture sizes={firstSizes} alt={beforeAlt} light={light} />;
  const right = <Picture sizes={secondSizes} alt={afterAlt} light={light} />;
  const whole = firstSizes.length > 0 && secondSizes.length > 0;
  return (
    <figure className={styles.figure}>
      {running && whole ? (
        <Compare before={left} after={right} />
      ) : (
        <div className={styles.pair}>
          <div>
            <p className={styles.label}>Sebelum</p>
            {firstSizes.length > 0 ? (
              left
            ) : (
              <MissingMedia icon="camera" what="Gambar" media={first} words={beforeAlt} />
            )}
          </div>
          <div>
            <p className={styles.label}>Sesudah</p>
            {secondSizes.length > 0 ? (
              right
            ) : (
              <MissingMedia icon="camera" what="Gambar" media={second} words={afterAlt} />
            )}
          </div>
        </div>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
