import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Row } from '../../ui/Stack.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { SaveStatus } from '../studio/components/SaveStatus.js';
import type { StudioLesson } from './api/lesson.js';
import { ConflictView } from './components/ConflictView.js';
import { HistoryDialog } from './components/HistoryDialog.js';
import { Workbench } from './components/Workbench.js';
import { KINDS } from './kinds.js';
import { LessonThingsContext } from './lesson-things.js';
import { useLessonEditor, type LessonEditorState } from './use-lesson-editor.js';
import { useLessonThingsOf } from './use-lesson-things.js';
import { useWide } from './use-wide.js';

/** The editor of one lesson: header with how the saving goes, then the form and the preview, or a conflict. */
export function LessonEditor({ lesson }: { readonly lesson: StudioLesson }) {
  const editor = useLessonEditor(lesson);
  const { draft, autosave, conflict: both } = editor;
  const things = useLessonThingsOf(lesson, draft);
  const [history, setHistory] = useState(false);
  const [preview, setPreview] = useState<boolean | null>(null);
  const wide = useWide();
  const previewing = preview ?? wide;
  useSaveKey(autosave.sendNow);
  const settled = autosave.state === 'idle' || autosave.state === 'saved';
  return (
    <LessonThingsContext value={things}>
      <LessonHead
        lesson={lesson}
        editor={editor}
        previewWord={previewing ? (wide ? 'Tutup pratinjau' : 'Kembali menulis') : 'Pratinjau'}
        onPreview={() => setPreview(!previewing)}
        onHistory={() => setHistory(true)}
      />
      {both.conflict ? (
        <ConflictView
          {...both.conflict}
          busy={both.busy}
          problem={both.problem}
          onMine={both.keepMine}
          onTheirs={both.keepTheirs}
          onBoth={both.keepBoth}
        />
      ) : (
        <Workbench lesson={lesson} editor={editor} things={things} previewing={previewing} wide={wide} />
      )}
      {history && (
        <HistoryDialog
          lessonId={lesson.id}
          draft={draft}
          revision={settled ? lesson.revision : null}
          onRestored={(saved) => {
            setHistory(false);
            editor.restored(saved);
          }}
          onClose={() => setHistory(false)}
        />
      )}
    </LessonThingsContext>
  );
}

interface LessonHeadProps {
  readonly lesson: StudioLesson;
  readonly editor: LessonEditorState;
  readonly previewWord: string;
  readonly onPreview: () => void;
  readonly onHistory: () => void;
}

function LessonHead({ lesson, editor, previewWord, onPreview, onHistory }: LessonHeadProps) {
  const { draft, autosave, conflict } = editor;
  return (
    <PageHeader
      title={draft.title || 'Tanpa judul'}
      back={{ href: staffPaths.studio(lesson.courseId), label: 'Susunan' }}
      meta={
        <>
          <span>
            {KINDS[draft.body.kind]} · {lesson.code}
          </span>
          <SaveStatus save={autosave}>
            {conflict.askAgain && (
              <Button variant="quiet" onClick={conflict.askAgain}>
                Lihat kedua tulisan
              </Button>
            )}
          </SaveStatus>
        </>
      }
      actions={
        !conflict.conflict && (
          <Row>
            <Button variant="secondary" icon="clock" onClick={onHistory}>
              Riwayat
            </Button>
            <Button variant="secondary" onClick={onPreview}>
              {previewWord}
            </Button>
          </Row>
        )
      }
    />
  );
}

/** Ctrl+S is in people's fingers: it saves at once instead of offering the page as a file. */
function useSaveKey(sendNow: () => Promise<void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void sendNow();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [sendNow]);
}
