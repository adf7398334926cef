import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import { Progress } from '../../../ui/Progress.js';
import type { Work } from '../api/works.js';
import { useSavedWorks, worksChanged } from '../use-saved-works.js';
import styles from './SaveWork.module.css';

const BROKEN = 'Sinyal terputus. Tekan Simpan lagi untuk melanjutkan.';

/** "Simpan ke HP (320 KB)": the size before, progress during, and that it is there afterwards. */
export function SaveWork({ work }: { readonly work: Work }) {
  const client = useQueryClient();
  const saved = useSavedWorks();
  const [done, setDone] = useState<number>();
  const [problem, setProblem] = useState('');
  const stop = useRef<AbortController>(undefined);
  const total = work.file?.bytes ?? 0;
  if (!work.file || !saved.data) return null;
  if (done !== undefined)
    return (
      <div className={styles.saving}>
        <Progress
          label="Menyimpan ke HP"
          value={done}
          max={total}
          text={`${formatBytes(done)} dari ${formatBytes(total)}`}
        />
        <Button variant="secondary" icon="close" onClick={() => stop.current?.abort()}>
          Batal
        </Button>
      </div>
    );
  // Another edition has another address.
  if (saved.data.some(({ slug, file }) => slug === work.slug && file?.url === work.file?.url))
    return (
      <p className={styles.saved}>
        <Icon name="check" size="small" />
        <span>
          Tersimpan di HP. <a href={paths.downloads}>Lihat simpanan</a>
        </span>
      </p>
    );
  const save = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setDone(0);
    setProblem('');
    try {
      const { saveWork } = await import('../save-work.js');
      await saveWork(work, setDone, controller.signal);
    } catch (error) {
      const named = error instanceof Error && error.name === 'CannotSave';
      if (!controller.signal.aborted) setProblem(named ? error.message : BROKEN);
    } finally {
      setDone(undefined);
      await worksChanged(client);
    }
  };
  return (
    <div className={styles.saving}>
      <div>
        <Button variant="secondary" icon="download" onClick={() => void save()}>
          Simpan ke HP ({formatBytes(total)})
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
