import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type Room = ResponseOf<'GET /manage/rooms'>['items'][number];

export const roomsQuery = () => apiQuery('GET /manage/rooms');
export const useRooms = () => useQuery(roomsQuery());

const ROOMS = keyOf('GET /manage/rooms');
const STANDS = [ROOMS, keyOf('GET /manage/schedule')];

export const useSaveRoom = (done: () => void) =>
  useApiMutation('PUT /manage/rooms/:id', { invalidates: STANDS, onSuccess: done });
export const useOccupy = (done: () => void) =>
  useApiMutation('POST /manage/room-occupations', { invalidates: STANDS, onSuccess: done });
export const useRelease = (done: () => void) =>
  useApiMutation('DELETE /manage/room-occupations/:id', { invalidates: STANDS, onSuccess: done });

/** Rooms to choose from. The one that is booked is among them, also when it can no longer be booked or the list is not here. */
export function roomOptions(rooms: readonly Room[], booked: { id: string; name: string } | null) {
  const options = rooms
    .filter((room) => room.bookable || room.id === booked?.id)
    .map((room) => ({ value: room.id, label: `${room.name} (${room.capacity} orang)` }));
  if (!booked || options.some(({ value }) => value === booked.id)) return options;
  return [{ value: booked.id, label: booked.name }, ...options];
}
