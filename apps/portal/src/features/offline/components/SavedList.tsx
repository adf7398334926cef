import { formatBytes } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { SavedLesson } from '../types.js';
import styles from './SavedList.module.css';

export interface SavedListProps {
  readonly lessons: readonly SavedLesson[];
  readonly busy: boolean;
  readonly onForget: (lesson: SavedLesson) => void;
}

/** Saved lessons by Bab, each with its size and a way to take it off the phone. */
export function SavedList({ lessons, busy, onForget }: SavedListProps) {
  return (
    <Stack>
      {byModule(lessons).map(([key, group]) => (
        <Card as="section" key={key}>
          <h2>{group[0]?.moduleTitle}</h2>
          <p>{group[0]?.courseTitle}</p>
          <ul>
            {group.map((lesson) => (
              <li key={lesson.code} className={styles.lesson}>
                <a href={learnerPaths.lesson(lesson.enrolmentId, lesson.code)} className={styles.title}>
                  {lesson.title}
                </a>
                <span>{formatBytes(lesson.bytes)}</span>
                <Button
                  variant="quiet"
                  icon="trash"
                  disabled={busy}
                  aria-label={`Hapus ${lesson.title} dari HP`}
                  onClick={() => onForget(lesson)}
                >
                  Hapus
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

function byModule(lessons: readonly SavedLesson[]): [key: string, lessons: SavedLesson[]][] {
  const groups = new Map<string, SavedLesson[]>();
  const inOrder = [...lessons].sort((a, b) => a.code.localeCompare(b.code, 'id', { numeric: true }));
  for (const lesson of inOrder) {
    const key = `${lesson.enrolmentId}/${lesson.moduleCode}`;
    groups.set(key, [...(groups.get(key) ?? []), lesson]);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'id', { numeric: true }));
}
