import styles from './Thumbnails.module.css';

interface Thumbnail {
  readonly id: string;
  /** Addresses of the small picture and of the whole one. */
  readonly small: string;
  readonly full: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
}

/** Pictures in a row; each opens whole in a tab of its own. */
export function Thumbnails({ items }: { readonly items: readonly Thumbnail[] }) {
  return (
    <ul className={styles.row}>
      {items.map(({ id, small, full, alt, width, height, caption }) => (
        <li key={id}>
          <a href={full} target="_blank" rel="noreferrer">
            <img src={small} alt={alt} width={width} height={height} loading="lazy" />
          </a>
          {caption}
        </li>
      ))}
    </ul>
  );
}
