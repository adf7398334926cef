import { cx } from '../../../lib/cx.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { RegionFigures } from '../api/figures.js';
import { legendOf, shadeOf, TILES } from '../tiles.js';
import { MEASURES, valueOf, valueWords, type Measure } from '../words.js';
import styles from './Cartogram.module.css';

export interface CartogramProps {
  readonly regions: readonly RegionFigures[];
  readonly measure: Measure;
  /** Where the rows behind a region are. */
  readonly hrefOf: (region: RegionFigures) => string;
}

/** East Java as 38 equal tiles. The value stands in each; shade and mark only repeat it for the eye. */
export function Cartogram({ regions, measure, hrefOf }: CartogramProps) {
  const values = regions.map((region) => valueOf(region, measure));
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return (
    <figure className={styles.figure}>
      <figcaption>
        <strong>{MEASURES[measure]} per kabupaten/kota.</strong> Satu kotak, satu daerah; ketuk untuk membuka
        barisnya.
      </figcaption>
      <div className={styles.frame} role="region" aria-label="Peta kotak Jawa Timur">
        <ul className={styles.map}>
          {TILES.map(({ code, row, column, name }) => {
            const region = byCode.get(code);
            return (
              region && (
                <li key={code} className={cx(styles[`r${row}`], styles[`c${column}`])}>
                  <Tile
                    region={region}
                    name={name}
                    measure={measure}
                    shade={shadeOf(valueOf(region, measure), values)}
                    href={hrefOf(region)}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
      <Legend values={values} />
    </figure>
  );
}

interface TileProps {
  readonly region: RegionFigures;
  readonly name: string;
  readonly measure: Measure;
  readonly shade: number;
  readonly href: string;
}

function Tile({ region, name, measure, shade, href }: TileProps) {
  const value = valueOf(region, measure);
  const content = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>
        {valueWords(value)}
        {region.priority && (
          <>
            {' '}
            <span aria-hidden="true">◆</span>
            <VisuallyHidden>, daerah prioritas</VisuallyHidden>
          </>
        )}
      </span>
    </>
  );
  const look = cx(styles.tile, styles[`s${shade}`], region.priority && styles.priority);
  if (region.counts === null)
    return (
      <span className={look}>
        {content}
        <VisuallyHidden>, di luar wilayah tugas Anda</VisuallyHidden>
      </span>
    );
  return (
    <a href={href} className={look}>
      {content}
    </a>
  );
}

function Legend({ values }: { readonly values: readonly (number | null)[] }) {
  const range = (least: number, most: number) =>
    least === most ? valueWords(least) : `${valueWords(least)} – ${valueWords(most)}`;
  return (
    <ul className={styles.legend} aria-label="Keterangan peta">
      <li>
        <span className={cx(styles.sample, styles.s0)} aria-hidden="true" /> 0 atau belum ada
      </li>
      {legendOf(values).map(({ shade, least, most }) => (
        <li key={shade}>
          <span className={cx(styles.sample, styles[`s${shade}`])} aria-hidden="true" /> {range(least, most)}
        </li>
      ))}
      <li>
        <span className={cx(styles.sample, styles.priority)} aria-hidden="true" /> ◆ daerah prioritas
      </li>
    </ul>
  );
}
