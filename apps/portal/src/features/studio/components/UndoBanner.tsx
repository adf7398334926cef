import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { studioCourseQuery } from '../api/studio-course.js';
import { undoableOf, type Undoable } from '../removed.js';
import { useTreeContext } from '../tree-context.js';
import { countWords } from '../tree-words.js';
import styles from './SelectionBar.module.css';

/** "Urungkan" for ten seconds after something was deleted, also when the page was loaded again in between. */
export function UndoBanner() {
  const { course, state, commands } = useTreeContext();
  const undoable = useUndoable(course.id);
  if (!undoable) return null;
  const { items, title, secondsLeft } = undoable;
  const [first] = items;
  return (
    <div className={styles.bar} role="region" aria-label="Baru saja dihapus">
      <span>
        <strong>{title || countWords(items)} dihapus</strong>{' '}
        <span aria-hidden="true">({secondsLeft} detik)</span>
      </span>
      <Button
        variant="secondary"
        onClick={() => {
          void commands.restore(items).then((back) => back && state.focusRow(first?.id));
        }}
      >
        Urungkan
      </Button>
    </div>
  );
}

/** Counts in the browser only: the first HTML cannot know how long it takes to arrive. */
function useUndoable(courseId: string): Undoable | undefined {
  const { data, dataUpdatedAt } = useQuery(studioCourseQuery(courseId));
  const [now, setNow] = useState(0);
  const removed = data?.removed;
  const undoable = removed && now > 0 ? undoableOf(removed, now - dataUpdatedAt) : undefined;
  const running = (removed?.length ?? 0) > 0;
  useEffect(() => {
    if (!running) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [running, dataUpdatedAt]);
  return undoable;
}
