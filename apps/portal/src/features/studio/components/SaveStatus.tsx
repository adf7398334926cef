import type { ReactNode } from 'react';
import { cx } from '../../../lib/cx.js';
import { Icon } from '../../../ui/Icon.js';
import type { IconName } from '../../../ui/icons.js';
import type { AutosaveView, SaveState } from '../autosave-queue.js';
import styles from './SaveStatus.module.css';

const clock = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  hour: '2-digit',
  minute: '2-digit',
});

const ICON: Readonly<Record<SaveState, IconName>> = {
  idle: 'check',
  waiting: 'edit',
  saving: 'refresh',
  saved: 'check',
  offline: 'offline',
  conflict: 'alert',
  error: 'alert',
};

/** "Tersimpan 10.42": where the newest words are. Announced only when it matters, not at every pause. */
export function SaveStatus({
  save,
  children,
}: {
  readonly save: AutosaveView;
  readonly children?: ReactNode;
}) {
  const { state } = save;
  const urgent = state === 'offline' || state === 'conflict' || state === 'error' || !save.kept;
  return (
    <div className={cx(styles.status, urgent && styles.urgent)}>
      <Icon name={ICON[state]} size="small" />
      <span role={urgent ? 'status' : undefined}>{words(save)}</span>
      {children}
    </div>
  );
}

function words({ state, savedAt, error, kept }: AutosaveView): string {
  if (!kept) return 'Perangkat ini penuh. Jangan tutup halaman sebelum tersimpan.';
  switch (state) {
    case 'idle':
      return 'Tersimpan otomatis';
    case 'waiting':
      return 'Ada perubahan…';
    case 'saving':
      return 'Sedang menyimpan…';
    case 'saved':
      return savedAt === null ? 'Tersimpan' : `Tersimpan ${clock.format(savedAt)}`;
    case 'offline':
      return 'Menunggu sinyal. Tulisan Anda disimpan di perangkat ini.';
    case 'conflict':
      return 'Orang lain menyimpan lebih dulu. Tulisan Anda aman.';
    case 'error':
      return `Belum tersimpan: ${error?.title ?? 'ada isian yang perlu diperbaiki.'}`;
  }
}
