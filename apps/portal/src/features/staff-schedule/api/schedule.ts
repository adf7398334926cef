import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ScheduleItem = ResponseOf<'GET /manage/schedule'>['items'][number];

export interface Days {
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

export const scheduleQuery = ({ from, to }: Days) =>
  apiQuery('GET /manage/schedule', { query: { from, to } });
export const useSchedule = (days: Days) =>
  useQuery({ ...scheduleQuery(days), placeholderData: keepPreviousData });

/** Where and when something is wished to stand. */
export interface Target {
  readonly roomId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Something that looks for another time. */
export interface Seeker extends Target {
  readonly trainerIds: readonly string[];
  /** The session that moves: it is not in its own way. */
  readonly exceptId: string | undefined;
}

export function useFreeSlots({ roomId, startsAt, endsAt, trainerIds, exceptId }: Seeker) {
  const query = {
    startsAt,
    endsAt,
    ...(exceptId && { exceptId }),
    ...(roomId && { roomId }),
    ...(trainerIds.length > 0 && { trainerIds: trainerIds.join(',') }),
  };
  return useQuery(apiQuery('GET /manage/schedule/free-slots', { query }));
}

export const useMoveSession = (done: () => void) =>
  useApiMutation('PUT /manage/class-sessions/:id', {
    invalidates: [keyOf('GET /manage/schedule'), keyOf('GET /manage/batches/:id')],
    onSuccess: done,
  });

/** Everything of a session as it is, at another time or place. */
export function movedTo(item: ScheduleItem, { roomId, startsAt, endsAt }: Target) {
  return {
    params: { id: item.id },
    body: {
      title: item.title,
      jp: item.jp,
      startsAt,
      endsAt,
      roomId,
      ...(!roomId && { place: item.place }),
      trainerIds: item.trainers.map(({ id }) => id),
    },
  };
}

export const targetOf = ({ room, startsAt, endsAt }: ScheduleItem): Target => ({
  roomId: room?.id ?? null,
  startsAt,
  endsAt,
});
