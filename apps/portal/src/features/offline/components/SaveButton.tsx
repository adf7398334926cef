import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import { Progress } from '../../../ui/Progress.js';
import { usePlan } from '../api/plan.js';
import { bytesOf, type SaveTarget } from '../save-lessons.js';
import { savings } from '../savings.js';
import type { OfflinePlan, SavedLesson } from '../types.js';
import { lessonsChanged, useSavedLessons } from '../use-device.js';
import styles from './SaveButton.module.css';

export interface SaveButtonProps {
  readonly enrolmentId: string;
  readonly moduleCode?: string;
  /** One lesson; a whole Bab otherwise. */
  readonly lessonCode?: string;
}

/** "Simpan ke HP (8,4 MB)": the size before, progress during, and that it is there afterwards. */
export default function SaveButton(props: SaveButtonProps) {
  const plan = usePlan(props.enrolmentId);
  const saved = useSavedLessons();
  if (!plan.data || !saved.data) return null;
  const target = targetOf(plan.data, props);
  if (!target) return null;
  const name = `${props.enrolmentId}/${props.lessonCode ?? target.moduleCode}`;
  return <Savable name={name} target={target} saved={saved.data} one={props.lessonCode !== undefined} />;
}

function targetOf(plan: OfflinePlan, { moduleCode, lessonCode }: SaveButtonProps): SaveTarget | undefined {
  const module = plan.modules.find(({ code, lessons }) =>
    lessonCode === undefined ? code === moduleCode : lessons.some((one) => one.code === lessonCode),
  );
  if (!module) return undefined;
  return {
    enrolmentId: plan.enrolmentId,
    courseTitle: plan.courseTitle,
    moduleCode: module.code,
    moduleTitle: module.title,
    lessons: module.lessons.filter(({ code }) => lessonCode === undefined || code === lessonCode),
  };
}

interface SavableProps {
  readonly name: string;
  readonly target: SaveTarget;
  readonly saved: readonly SavedLesson[];
  readonly one: boolean;
}

function Savable({ name, target, saved, one }: SavableProps) {
  const client = useQueryClient();
  const saving = useSyncExternalStore(
    savings.subscribe,
    () => savings.get(name),
    () => undefined,
  );
  const versions = new Map(
    saved
      .filter(({ enrolmentId }) => enrolmentId === target.enrolmentId)
      .map((one) => [one.code, one.version]),
  );
  const missing = target.lessons.filter(({ code, version }) => versions.get(code) !== version);
  const start = () =>
    void savings.start(name, { ...target, lessons: missing }).finally(() => lessonsChanged(client));
  if (saving && saving.problem === undefined) {
    const text = `${formatBytes(saving.done)} dari ${formatBytes(saving.total)}`;
    return (
      <div className={styles.saving}>
        <Progress label="Menyimpan ke HP" value={saving.done} max={saving.total} text={text} />
        <Button variant="secondary" icon="close" onClick={() => savings.cancel(name)}>
          Batal
        </Button>
      </div>
    );
  }
  if (missing.length === 0) return <Saved />;
  const size = formatBytes(missing.reduce((sum, lesson) => sum + bytesOf(lesson), 0));
  const stale = missing.some(({ code }) => versions.has(code));
  const verb = saving ? 'Lanjutkan' : stale ? 'Perbarui simpanan' : 'Simpan ke HP';
  return (
    <div className={styles.saving}>
      <Button variant="secondary" icon="download" onClick={start}>
        {one || saving || stale ? verb : 'Simpan bab ke HP'} ({size})
      </Button>
      {saving?.problem && <p role="alert">{saving.problem}</p>}
    </div>
  );
}

function Saved() {
  return (
    <p className={styles.saved}>
      <Icon name="check" size="small" />
      <span>
        Tersimpan di HP. <a href={paths.downloads}>Lihat simpanan</a>
      </span>
    </p>
  );
}
