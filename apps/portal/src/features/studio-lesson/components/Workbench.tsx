import { useDeferredValue } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { StudioLesson } from '../api/lesson.js';
import type { LessonThings } from '../lesson-things.js';
import styles from '../LessonEditor.module.css';
import type { LessonEditorState } from '../use-lesson-editor.js';
import { BodyForm } from './forms/BodyForm.js';
import { NumberField } from './NumberField.js';
import { Preview } from './Preview.js';
import { SaveProblem } from './SaveProblem.js';
import { WeightMeter } from './WeightMeter.js';

interface WorkbenchProps {
  readonly lesson: StudioLesson;
  readonly editor: LessonEditorState;
  readonly things: LessonThings;
  readonly previewing: boolean;
  /** Editor and preview beside each other; else one of them. */
  readonly wide: boolean;
}

/** Form and preview. The form stays mounted behind the preview, so that cursor and undo are still there afterwards. */
export function Workbench({ lesson, editor, things, previewing, wide }: WorkbenchProps) {
  const { draft, autosave, change, epoch } = editor;
  // Typing comes first; the preview follows when there is time.
  const shown = useDeferredValue(draft);
  const errorOf = (part: string) =>
    autosave.error?.fields.find(({ path }) => path === `body.${part}` || path.startsWith(`body.${part}.`))
      ?.message;
  return (
    <div className={previewing && wide ? styles.beside : styles.alone}>
      <div className={styles.form} hidden={previewing && !wide}>
        <SaveProblem error={autosave.error} />
        {lesson.problems.length > 0 && autosave.state !== 'error' && (
          <Banner title="Belum siap terbit">
            <ul className={styles.problems}>
              {lesson.problems.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          </Banner>
        )}
        <div key={epoch} className={styles.form}>
          <div className={styles.top}>
            <TextInput
              label="Judul pelajaran"
              maxLength={160}
              value={draft.title}
              error={fieldError(autosave.error, 'title')}
              onChange={(event) => change({ title: event.target.value })}
            />
            <NumberField
              label="Lama (menit)"
              value={draft.minutes}
              min={1}
              max={600}
              onChange={(minutes) => minutes !== null && change({ minutes })}
            />
          </div>
          <BodyForm body={draft.body} onChange={(body) => change({ body })} errorOf={errorOf} />
        </div>
        <WeightMeter
          body={draft.body}
          media={things.media}
          server={lesson.weight}
          saved={autosave.state === 'idle' || autosave.state === 'saved'}
          onGoTo={goToBlock}
        />
      </div>
      {previewing && (
        <aside className={styles.preview} aria-label="Pratinjau">
          <p className={styles.caption}>Seperti di HP peserta, lebar 360 piksel</p>
          <Preview draft={shown} things={things} />
        </aside>
      )}
    </div>
  );
}

function goToBlock(index: number): void {
  const block = document.querySelector('[contenteditable=true][role=textbox]')?.children[index];
  block?.scrollIntoView({ block: 'center' });
  const field = block?.querySelector<HTMLElement>('input') ?? block?.querySelector<HTMLElement>('button');
  field?.focus({ preventScroll: true });
}
