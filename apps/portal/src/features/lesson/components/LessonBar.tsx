import { useState } from 'react';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { isSecondTap } from '../../../lib/second-tap.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import { Later } from '../../../ui/Later.js';
import type { Lesson } from '../api/lesson.js';
import { useFinish } from '../use-finish.js';
import styles from './LessonBar.module.css';

const loadSheet = async () => ({ default: (await import('./BabSheet.js')).BabSheet });

export interface LessonBarProps {
  readonly enrolmentId: string;
  readonly lesson: Lesson;
  readonly done: boolean;
  /** Sends what waits. */
  readonly flush: () => Promise<boolean>;
}

/** These are finished on their own screens or in the hall, so going on does not finish them. */
const FINISHED_ELSEWHERE: readonly Lesson['content']['kind'][] = [
  'quiz',
  'photo_assignment',
  'in_person',
  'scorm',
];

/** Back, the list of the Bab, and on: in thumb reach at the bottom of the screen. */
export function LessonBar({ enrolmentId, lesson, done, flush }: LessonBarProps) {
  const [open, setOpen] = useState(false);
  const finish = useFinish(enrolmentId, lesson, flush);
  const { previous, content } = lesson;
  return (
    <nav className={styles.bar} aria-label="Pelajaran">
      {previous && (
        <a href={learnerPaths.lesson(enrolmentId, previous.code)} className={styles.item} rel="prev">
          <Icon name="left" size="small" />
          Sebelumnya
        </a>
      )}
      <button type="button" className={styles.item} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="menu" size="small" />
        Bab
      </button>
      {done || FINISHED_ELSEWHERE.includes(content.kind) ? (
        <Onward enrolmentId={enrolmentId} lesson={lesson} quiet={!done} />
      ) : (
        <Button className={styles.main} onClick={(event) => isSecondTap(event) || finish()}>
          Selesai, lanjut
        </Button>
      )}
      <Later
        load={loadSheet}
        again={open}
        props={{ enrolmentId, current: lesson.code, open, onClose: () => setOpen(false) }}
      />
    </nav>
  );
}

interface OnwardProps {
  readonly enrolmentId: string;
  readonly lesson: Lesson;
  /** The page itself has the main button. */
  readonly quiet: boolean;
}

function Onward({ enrolmentId, lesson: { next }, quiet }: OnwardProps) {
  return (
    <LinkButton
      className={styles.main}
      variant={quiet ? 'secondary' : 'primary'}
      iconEnd="right"
      href={next ? learnerPaths.lesson(enrolmentId, next.code) : learnerPaths.classHome(enrolmentId)}
      rel="next"
    >
      {next ? 'Lanjut' : 'Ke kelas'}
    </LinkButton>
  );
}
