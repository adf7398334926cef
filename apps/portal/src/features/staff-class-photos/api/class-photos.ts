import { useQuery } from '@tanstack/react-query';
import { toPath } from '../../../lib/api.js';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ClassAlbum = ResponseOf<'GET /manage/batches/:id/photos'>;
export type ClassPhoto = ClassAlbum['items'][number];

/** What a change of an album makes old. */
export const albumKeys = [
  keyOf('GET /manage/batches/:id/photos'),
  keyOf('GET /manage/batches/:id/accountability-report'),
];

export const classPhotosQuery = (id: string) =>
  apiQuery('GET /manage/batches/:id/photos', { params: { id } });
export const useClassPhotos = (id: string) => useQuery(classPhotosQuery(id));

/** @param onDone gets what was saved, as it was sent */
export const useCaptionPhoto = (onDone: (caption: string) => void) =>
  useApiMutation('PUT /manage/batches/:id/photos/:photo', {
    invalidates: albumKeys,
    onSuccess: (_, { body }) => onDone(body.caption),
  });

export const useOrderPhotos = () =>
  useApiMutation('PUT /manage/batches/:id/photo-order', { invalidates: albumKeys });

/** @param onDone gets which one is gone */
export const useRemoveClassPhoto = (onDone: (photo: string) => void) =>
  useApiMutation('DELETE /manage/batches/:id/photos/:photo', {
    invalidates: albumKeys,
    onSuccess: (_, { params }) => onDone(params.photo),
  });

export const useRestorePhoto = (onDone: () => void) =>
  useApiMutation('POST /manage/batches/:id/photos/:photo/restore', {
    invalidates: albumKeys,
    onSuccess: onDone,
  });

/** Where a new one is sent, by somebody who confirmed that those in it agree. */
export const addPhotoPath = (id: string): string =>
  `${toPath('/manage/batches/:id/photos', { params: { id } })}?consent=true`;

/** Address of the picture itself; `small` is at most 320 px. */
export const classPhotoPath = (id: string, photo: string, size: 'small' | 'full' = 'small'): string =>
  `${toPath('/manage/batches/:id/photos/:photo', { params: { id, photo } })}?size=${size}`;
