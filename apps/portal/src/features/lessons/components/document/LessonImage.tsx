import { useState } from 'react';
import { formatBytes } from '../../../../lib/format.js';
import { useDataSaver } from '../../../../lib/data-saver.js';
import { Button } from '../../../../ui/Button.js';
import { useMedia, type Rendition } from './document-context.js';
import styles from './media.module.css';
import { MissingMedia } from './MissingMedia.js';
import { pictureSizes } from './renditions.js';
import { useInBrowser } from './use-in-browser.js';

/** The text column: the whole screen on a phone, 42rem beyond. */
const COLUMN = '(min-width: 44rem) 42rem, 92vw';

export interface PictureProps {
  readonly sizes: readonly Rendition[];
  readonly alt: string;
  /** The smallest one only. */
  readonly light: boolean;
}

/**
 * A picture as light as the screen allows, in a place kept free. The server's HTML only keeps the place: whether this
 * device saves data is known in the browser alone, and a picture that was asked for is paid for. Without scripts the
 * browser chooses by itself.
 */
export function Picture({ sizes, alt, light }: PictureProps) {
  const inBrowser = useInBrowser();
  const [smallest] = sizes;
  const largest = sizes.at(-1);
  if (!smallest || !largest) return null;
  const many = !light && sizes.length > 1;
  const picture = (
    <img
      className={styles.picture}
      src={smallest.url}
      srcSet={many ? sizes.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined}
      sizes={many ? COLUMN : undefined}
      width={largest.width ?? undefined}
      height={largest.height ?? undefined}
      alt={alt}
      loading="lazy"
      decoding="async"
    />
  );
  if (inBrowser) return picture;
  return (
    <span className={styles.place}>
      <svg className={styles.picture} viewBox={`0 0 ${largest.width} ${largest.height}`} aria-hidden="true" />
      <noscript>{picture}</noscript>
    </span>
  );
}

interface LessonImageProps {
  readonly mediaId: string;
  readonly alt: string;
  readonly caption?: string | undefined;
}

/** A picture of the text. Where data is scarce a small one, and a sharp one on request. */
export function LessonImage({ mediaId, alt, caption }: LessonImageProps) {
  const media = useMedia(mediaId);
  const saver = useDataSaver();
  const [sharp, setSharp] = useState(false);
  const sizes = media ? pictureSizes(media) : [];
  if (sizes.length === 0) return <MissingMedia icon="camera" what="Gambar" media={media} words={alt} />;
  const light = saver.on && !sharp;
  const better = sizes.find(({ name }) => name === 'w640') ?? sizes.at(-1);
  return (
    <figure className={styles.figure}>
      <Picture sizes={sizes} alt={alt} light={light} />
      {caption && <figcaption>{caption}</figcaption>}
      {light && better && sizes.length > 1 && (
        <Button variant="quiet" icon="download" onClick={() => setSharp(true)}>
          Muat gambar jelas ({formatBytes(better.bytes)})
        </Button>
      )}
    </figure>
  );
}
