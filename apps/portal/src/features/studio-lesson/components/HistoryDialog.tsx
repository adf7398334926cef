import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { StudioLesson } from '../api/lesson.js';
import { useRestoreRevision, useRevision, useRevisions, type LessonRevision } from '../api/revisions.js';
import { draftText } from '../draft-text.js';
import type { LessonDraft } from '../lesson-draft.js';
import { DiffText } from './DiffText.js';
import styles from './HistoryDialog.module.css';

const REASON: Readonly<Record<LessonRevision['reason'], string>> = {
  imported: 'Dari berkas kurikulum',
  autosave: 'Tersimpan otomatis',
  restored: 'Dipulihkan',
  merged: 'Setelah dua orang menulis',
};

export interface HistoryDialogProps {
  readonly lessonId: string;
  /** What stands in the editor now. */
  readonly draft: LessonDraft;
  /** Of the text that is saved; null while something is unsaved, then nothing can be restored. */
  readonly revision: number | null;
  readonly onRestored: (lesson: StudioLesson) => void;
  readonly onClose: () => void;
}

/** What was saved before: by whom and when, compared with now, and the way back. */
export function HistoryDialog({ lessonId, onClose, ...rest }: HistoryDialogProps) {
  const [chosen, setChosen] = useState<LessonRevision | null>(null);
  const revisions = useRevisions(lessonId);
  return (
    <Dialog open title={chosen ? 'Bandingkan dengan sekarang' : 'Riwayat'} onClose={onClose}>
      {chosen ? (
        <Compare lessonId={lessonId} chosen={chosen} onBack={() => setChosen(null)} {...rest} />
      ) : (
        <QueryView query={revisions} heading="h2">
          {({ items }) => (
            <ol className={styles.list}>
              {items.map((item) => (
                <li key={item.number}>
                  <button type="button" className={styles.entry} onClick={() => setChosen(item)}>
                    <strong>{formatMoment(item.savedAt)}</strong>
                    <span>{item.title}</span>
                    <span>
                      {item.savedBy ?? 'Sistem'} · {REASON[item.reason]}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          )}
        </QueryView>
      )}
    </Dialog>
  );
}

interface CompareProps extends Omit<HistoryDialogProps, 'onClose'> {
  readonly chosen: LessonRevision;
  readonly onBack: () => void;
}

function Compare({ lessonId, chosen, draft, revision, onRestored, onBack }: CompareProps) {
  const earlier = useRevision(lessonId, chosen.number);
  const restore = useRestoreRevision();
  const submit = () => {
    if (revision === null) return;
    restore.submit({ params: { id: lessonId, number: chosen.number }, body: { revision } });
  };
  if (restore.data) return <Restored lesson={restore.data} onDone={onRestored} />;
  return (
    <Stack>
      <p>
        {formatMoment(chosen.savedAt)}, {chosen.savedBy ?? 'Sistem'}. Dicoret: hanya dulu. Digarisbawahi:
        hanya sekarang.
      </p>
      <RequestErrorBanner error={restore.error} />
      {revision === null && <p>Tunggu sampai tulisan Anda tersimpan, baru pulihkan.</p>}
      <div className={styles.actions}>
        <Button variant="quiet" icon="left" onClick={onBack}>
          Ke daftar
        </Button>
        <Button disabled={revision === null} busy={restore.isPending} onClick={submit}>
          Pulihkan yang ini
        </Button>
      </div>
      <QueryView query={earlier} heading="h2">
        {({ revision: { title }, minutes, body }) => (
          <div className={styles.diff}>
            <DiffText before={draftText({ title, minutes, body })} after={draftText(draft)} show="both" />
          </div>
        )}
      </QueryView>
    </Stack>
  );
}

function Restored({
  lesson,
  onDone,
}: {
  readonly lesson: StudioLesson;
  readonly onDone: (l: StudioLesson) => void;
}) {
  return (
    <Stack>
      <p role="status">Tulisan itu dipulihkan. Yang tadi tetap ada di riwayat.</p>
      <Button onClick={() => onDone(lesson)}>Kembali menulis</Button>
    </Stack>
  );
}
