import { toPath } from '../../lib/api.js';

/** Address of a product's photo; `small` is at most 320 px. */
export const productPhotoPath = (id: string, photo: string, size: 'small' | 'full' = 'small'): string =>
  `${toPath('/products/:id/photos/:photo', { params: { id, photo } })}?size=${size}`;
