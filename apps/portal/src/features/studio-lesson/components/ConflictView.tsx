import { useEffect, useRef } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { formatTime } from '../../../lib/format.js';
import type { StudioLesson } from '../api/lesson.js';
import { draftText } from '../draft-text.js';
import { toDraft, type LessonDraft } from '../lesson-draft.js';
import styles from './ConflictView.module.css';
import { DiffText } from './DiffText.js';

export interface ConflictViewProps {
  readonly mine: LessonDraft;
  readonly theirs: StudioLesson;
  readonly busy: boolean;
  /** Why the last choice could not be saved. */
  readonly problem: string | null;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onBoth: () => void;
}

/** Two people wrote at once: both texts beside each other, and three ways on. Whichever is taken, both stay in the history. */
export function ConflictView({ mine, theirs, busy, problem, ...choices }: ConflictViewProps) {
  const [before, after] = [draftText(toDraft(theirs)), draftText(mine)];
  const person = theirs.updatedBy ?? 'Rekan Anda';
  const heading = useRef<HTMLHeadingElement>(null);
  // The form is gone from under the cursor: go on where the choice is.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.conflict} aria-labelledby="bentrok">
      <Banner tone="warning" live title="Dua orang menulis bersamaan">
        {person} menyimpan pukul {formatTime(theirs.updatedAt)}. Kedua tulisan aman dan tetap ada di riwayat.
      </Banner>
      {problem && (
        <Banner tone="danger" live>
          {problem}
        </Banner>
      )}
      <h2 id="bentrok" ref={heading} tabIndex={-1}>
        Pilih yang dipakai
      </h2>
      {before === after && <p>Kata-katanya sama. Yang berbeda hanya susunan atau gayanya.</p>}
      <Row>
        <Button busy={busy} onClick={choices.onBoth}>
          Gabungkan sendiri
        </Button>
        <Button busy={busy} variant="secondary" onClick={choices.onMine}>
          Pakai punya saya
        </Button>
        <Button busy={busy} variant="secondary" onClick={choices.onTheirs}>
          Pakai yang baru
        </Button>
      </Row>
      <p className={styles.hint}>
        “Gabungkan sendiri” menaruh kedua tulisan di editor, dipisah satu garis. Hapus yang tidak perlu.
      </p>
      <div className={styles.sides}>
        <section aria-labelledby="punya-saya" className={styles.side}>
          <h3 id="punya-saya">Punya saya</h3>
          <DiffText before={before} after={after} show="after" />
        </section>
        <section aria-labelledby="yang-baru" className={styles.side}>
          <h3 id="yang-baru">Yang baru dari {person}</h3>
          <DiffText before={before} after={after} show="before" />
        </section>
      </div>
    </section>
  );
}
