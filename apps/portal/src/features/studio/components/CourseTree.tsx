import { useRef } from 'react';
import { useLocation } from 'wouter';
import { Card } from '../../../ui/Card.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useTreeContext } from '../tree-context.js';
import { onTreeKey } from '../tree-keys.js';
import type { TreeRow } from '../tree-model.js';
import { useTreeDrag } from '../use-tree-drag.js';
import { AddLesson } from './AddLesson.js';
import styles from './CourseTree.module.css';
import { LessonRow } from './LessonRow.js';
import { ModuleRow } from './ModuleRow.js';

/** Bab and pelajaran as one tree grid: walked by arrows, changed by keys, menus or dragging. */
export function CourseTree() {
  const context = useTreeContext();
  const { course, state, commands, mayEdit } = context;
  const [, navigate] = useLocation();
  const root = useRef<HTMLDivElement>(null);
  useTreeDrag(root, context);
  const open = (row: TreeRow) => {
    if (row.type === 'lesson') navigate(staffPaths.studioLesson(course.id, row.id));
    else state.fold(row.id, !state.folded.has(row.id));
  };
  return (
    <div
      ref={root}
      role="treegrid"
      tabIndex={-1}
      aria-label={`Susunan ${course.title}`}
      aria-multiselectable={mayEdit || undefined}
      className={styles.tree}
      onKeyDown={(event) => onTreeKey(event, { state, commands, mayEdit, open })}
    >
      {course.modules.map((module, index) => (
        <div key={module.id} role="rowgroup" data-group={module.id} className={styles.group}>
          <Card className={styles.card}>
            <ModuleRow row={{ type: 'module', id: module.id, module, index }} />
            {!state.folded.has(module.id) && (
              <>
                {module.lessons.map((lesson, at) => (
                  <LessonRow
                    key={lesson.id}
                    row={{ type: 'lesson', id: lesson.id, module, lesson, index: at }}
                  />
                ))}
                {mayEdit && <AddLesson module={module} />}
              </>
            )}
          </Card>
        </div>
      ))}
    </div>
  );
}
