import { useState } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { toast } from '../../ui/toast.js';
import { spanOf } from '../staff-rooms/spans.js';
import { movedTo, targetOf, useMoveSession, type ScheduleItem, type Target } from './api/schedule.js';

interface Wish {
  readonly item: ScheduleItem;
  readonly target: Target;
  /** Asked for in the dialog; a drag asks only when it is refused. */
  readonly inDialog: boolean;
}

export interface Moving {
  readonly item: ScheduleItem | null;
  readonly target: Target | null;
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: RequestError | null;
  /** Opens the dialog. */
  readonly begin: (item: ScheduleItem) => void;
  /** Moves at once. */
  readonly drop: (item: ScheduleItem, target: Target) => void;
  readonly submit: (target: Target) => void;
  readonly close: () => void;
}

/** One session on its way to another time or room; what was done can be undone for ten seconds. */
export function useMoving(): Moving {
  const [wish, setWish] = useState<Wish | null>(null);
  const undo = useMoveSession(() => toast('Sesi kembali ke tempat semula.'));
  const move = useMoveSession(() => {
    if (!wish) return;
    const before = movedTo(wish.item, targetOf(wish.item));
    setWish(null);
    toast(`${wish.item.title} pindah ke ${spanOf(wish.target)}.`, {
      label: 'Urungkan',
      run: () => undo.submit(before),
    });
  });
  const send = (next: Wish) => {
    if (move.isPending) return;
    setWish(next);
    move.submit(movedTo(next.item, next.target));
  };
  const close = () => {
    if (move.isPending) return;
    move.reset();
    setWish(null);
  };
  return {
    item: wish?.item ?? null,
    target: wish?.target ?? null,
    open: wish !== null && (wish.inDialog || move.error !== null),
    busy: move.isPending,
    error: move.error,
    begin: (item) => {
      move.reset();
      setWish({ item, target: targetOf(item), inDialog: true });
    },
    drop: (item, target) => send({ item, target, inDialog: false }),
    submit: (target) => wish && send({ ...wish, target, inDialog: true }),
    close,
  };
}
