import type { LabelItem } from '@sinau/contracts/products.contract.js';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Stack } from '../../../ui/Stack.js';
import { productPhotoPath } from '../../outcomes/photo-path.js';
import { LABEL_ITEMS } from '../../outcomes/words.js';
import { Thumbnails } from '../../staff-kit/Thumbnails.js';
import type { Timeline } from '../api/outcomes.js';
import styles from './outcomes.module.css';

type Product = Timeline['products'][number];

const STAGES = { before: 'Sebelum', after: 'Sekarang' } as const;

/** One product with its photos and what is still missing on its packaging. */
export function ProductCard({
  product,
  children,
}: {
  readonly product: Product;
  readonly children?: ReactNode;
}) {
  const { id, slug, name, priceIdr, description, photos, checklist, publishedAt } = product;
  const missing = (Object.keys(LABEL_ITEMS) as LabelItem[]).filter((item) => checklist[item] === 'belum');
  const checked = Object.keys(checklist).length;
  return (
    <Stack gap="small">
      <h3>{name}</h3>
      {children}
      {priceIdr !== null && <p>Rp{formatNumber(priceIdr)}</p>}
      {photos.length > 0 && (
        <Thumbnails
          items={photos.map(({ id: photoId, stage, width, height }) => ({
            id: photoId,
            small: productPhotoPath(id, photoId),
            full: productPhotoPath(id, photoId, 'full'),
            alt: `${STAGES[stage]}: ${name}`,
            width,
            height,
            caption: STAGES[stage],
          }))}
        />
      )}
      {description && <p className={styles.words}>{description}</p>}
      <p>
        {checked === 0
          ? 'Kemasan belum diperiksa.'
          : missing.length === 0
            ? 'Kemasan: tidak ada yang kurang.'
            : `Kurang di kemasan: ${missing.map((item) => LABEL_ITEMS[item][0].toLowerCase()).join(', ')}.`}
      </p>
      <div>
        {publishedAt ? (
          <a href={`/produk/${slug}`} data-reload>
            Halaman umum
          </a>
        ) : (
          <Badge tone="neutral">Belum diterbitkan</Badge>
        )}
      </div>
    </Stack>
  );
}
