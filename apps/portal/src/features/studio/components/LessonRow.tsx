import { Badge } from '../../../ui/Badge.js';
import { Icon } from '../../../ui/Icon.js';
import { LESSON_KINDS } from '../../courses/words.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { autosaveName, readUnsaved } from '../autosave-store.js';
import { useBrowserValue } from '../../staff-kit/use-browser-value.js';
import { rowMenu } from '../row-menu.js';
import { useTreeContext } from '../tree-context.js';
import type { TreeRow } from '../tree-model.js';
import { isHeavy, weightWords } from '../tree-words.js';
import styles from './CourseTree.module.css';
import { TreeRowFrame } from './TreeRowFrame.js';

/** A lesson in the tree: kind, title, minutes, what it costs a learner, and what is open about it. */
export function LessonRow({ row }: { readonly row: Extract<TreeRow, { readonly type: 'lesson' }> }) {
  const context = useTreeContext();
  const { course, state } = context;
  const { lesson } = row;
  const kind = LESSON_KINDS[lesson.kind];
  const unsent = useBrowserValue(() => readUnsaved(autosaveName.lesson(lesson.id)) !== undefined, false);
  const heavy = isHeavy(lesson.weight);
  return (
    <TreeRowFrame
      row={row}
      label={`${lesson.title}, ${kind.label}, ${lesson.minutes} menit`}
      menu={rowMenu(context, row)}
    >
      <div role="gridcell" className={styles.main}>
        <Icon name={kind.icon} className={styles.kind} />
        <div className={styles.words}>
          <a
            href={staffPaths.studioLesson(course.id, lesson.id)}
            className={styles.title}
            tabIndex={state.active === row.id ? 0 : -1}
          >
            {lesson.title}
          </a>
          <span className={styles.facts}>
            <span>{kind.label}</span>
            <span>{lesson.minutes} menit</span>
            <span className={heavy ? styles.off : undefined}>{weightWords(lesson.weight)}</span>
          </span>
        </div>
      </div>
      <div role="gridcell" className={styles.badges}>
        {heavy && <Badge tone="warning">Terlalu berat</Badge>}
        {lesson.problems > 0 && (
          <Badge tone="danger" icon="alert">
            {lesson.problems} perlu dilengkapi
          </Badge>
        )}
        {lesson.openComments > 0 && (
          <Badge tone="brand" icon="chat">
            {lesson.openComments} komentar
          </Badge>
        )}
        {unsent && (
          <Badge tone="warning" icon="offline">
            Menunggu sinyal
          </Badge>
        )}
      </div>
    </TreeRowFrame>
  );
}
