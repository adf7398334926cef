import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { useMoveToVersion, useVersionMove, type VersionMove } from '../api/version-move.js';
import { ObstacleDialog } from './ObstacleDialog.js';
import { TitleList } from './TitleList.js';
import styles from './VersionNotice.module.css';

export interface VersionNoticeProps {
  readonly batchId: string;
  readonly label: string;
  /** False for a class that is over: it keeps what it learnt from. */
  readonly underWay: boolean;
}

/** On the page of a class: a newer version is published, and what moving to it would change. */
export function VersionNotice({ batchId, label, underWay }: VersionNoticeProps) {
  const wanted = useMayReach(ROLES.studioEdit, 'GET /studio/batches/:id/version-move') && underWay;
  const preview = useVersionMove(batchId, wanted).data;
  const [open, setOpen] = useState(false);
  const move = useMoveToVersion(({ to }) => {
    setOpen(false);
    toast(`${label} sekarang memakai versi ${to}.`);
  });
  if (!preview || preview.to === preview.from) return null;
  return (
    <div className={styles.notice}>
      <Banner
        title="Versi baru tersedia"
        action={
          <Button variant="secondary" onClick={() => setOpen(true)}>
            Lihat perubahannya
          </Button>
        }
      >
        <p>
          Angkatan ini memakai versi {preview.from}. Versi {preview.to} sudah terbit.
        </p>
      </Banner>
      {preview.obstacle === null ? (
        <ConfirmDialog
          open={open}
          title={`Pindahkan ke versi ${preview.to}?`}
          confirm="Pindahkan angkatan"
          busyLabel="Sedang memindahkan…"
          busy={move.isPending}
          error={move.error}
          onConfirm={() => move.submit({ params: { id: batchId }, body: { to: preview.to } })}
          onClose={() => {
            move.reset();
            setOpen(false);
          }}
        >
          <MovePreview move={preview} />
        </ConfirmDialog>
      ) : (
        <ObstacleDialog
          move={preview}
          obstacle={preview.obstacle}
          open={open}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function MovePreview({ move }: { readonly move: VersionMove }) {
  const { added, changed, removed, learners, learnersWithMore } = move;
  const nothing = added.length + changed.length + removed.length === 0;
  return (
    <>
      <p>
        {formatNumber(learners)} peserta ikut pindah. Pelajaran yang sudah selesai tetap tercatat selesai.
      </p>
      {nothing && <p>Isi pelajarannya sama.</p>}
      <TitleList title="Pelajaran baru" items={added.map(({ title }) => title)} />
      <TitleList title="Pelajaran diubah" items={changed.map(({ title }) => title)} />
      <TitleList
        title="Pelajaran hilang"
        items={removed.map(({ title, learnersDone }) =>
          learnersDone > 0 ? `${title} (${formatNumber(learnersDone)} peserta sudah selesai)` : title,
        )}
      />
      {learnersWithMore > 0 && (
        <p>
          Karena ada pelajaran baru, {formatNumber(learnersWithMore)} peserta perlu menyelesaikan lebih
          banyak.
        </p>
      )}
      <p>Ini tidak dapat dikembalikan.</p>
    </>
  );
}
