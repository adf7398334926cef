import { useState, type ReactNode } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { StudioModule, StudioTreeLesson } from '../api/studio-course.js';
import { mergeParts } from '../merge-head.js';
import { useTreeContext } from '../tree-context.js';
import type { TreeRow } from '../tree-model.js';
import type { ModuleChange } from '../use-tree-commands.js';
import { LinesField } from './LinesField.js';
import { NumberField } from './NumberField.js';

/** Name and figures of a bab or a lesson; the text of a lesson is changed in its editor. */
export function RenameDialog({ row, onClose }: { readonly row: TreeRow; readonly onClose: () => void }) {
  const { commands, state } = useTreeContext();
  const [busy, setBusy] = useState(false);
  /** Stays open until it is saved, so that a refusal takes nobody's words away. */
  const save = async (saving: Promise<boolean>) => {
    setBusy(true);
    const saved = await saving;
    setBusy(false);
    if (!saved) return;
    onClose();
    state.focusRow(row.id);
  };
  return row.type === 'module' ? (
    <ModuleDialog
      {...{ busy, onClose }}
      module={row.module}
      onSave={(change) => void save(commands.changeModule(row.id, change))}
    />
  ) : (
    <LessonDialog
      {...{ busy, onClose }}
      lesson={row.lesson}
      onSave={(name) => void save(commands.rename(row.id, name))}
    />
  );
}

interface SavingProps<Value> {
  readonly busy: boolean;
  readonly onSave: (value: Value) => void;
  readonly onClose: () => void;
}

const ownOf = ({ title, jp, objectives }: StudioModule): ModuleChange => ({ title, jp, objectives });

/** A colleague may change the same bab meanwhile: other fields are put together, the same field is shown first. */
function ModuleDialog({
  module,
  onSave,
  ...rest
}: SavingProps<ModuleChange> & { readonly module: StudioModule }) {
  const { course } = useTreeContext();
  const [jp, setJp] = useState(module.jp);
  const [objectives, setObjectives] = useState<string[]>(module.objectives);
  const [base, setBase] = useState(() => ownOf(module));
  const [theirs, setTheirs] = useState<ModuleChange>();
  const save = (title: string) => {
    const now = ownOf(course.modules.find((each) => each.id === module.id) ?? module);
    const merge = mergeParts({ ...base }, { title, jp, objectives }, { ...now });
    if (merge.conflicts.length === 0) return onSave(merge.value);
    setBase(now);
    setTheirs(now);
  };
  return (
    <TitleDialog {...rest} heading="Ubah bab" label="Judul bab" title={module.title} onSave={save}>
      {theirs && (
        <Banner tone="warning" title="Rekan Anda mengubah bab ini" live>
          <p>
            Sekarang: {theirs.title}, {theirs.jp} JP. Tujuan: {theirs.objectives.join('; ') || '–'}
          </p>
          <p>Simpan lagi untuk memakai isian Anda.</p>
        </Banner>
      )}
      <NumberField
        label="JP"
        hint="Lama bab ini dalam jam pelajaran."
        value={jp}
        min={1}
        max={1000}
        onChange={setJp}
      />
      <LinesField label="Tujuan bab" optional value={objectives} onChange={setObjectives} />
    </TitleDialog>
  );
}

function LessonDialog({
  lesson,
  onSave,
  ...rest
}: SavingProps<{ title: string; minutes: number }> & { readonly lesson: StudioTreeLesson }) {
  const [minutes, setMinutes] = useState(lesson.minutes);
  return (
    <TitleDialog
      {...rest}
      heading="Ganti nama pelajaran"
      label="Judul pelajaran"
      title={lesson.title}
      onSave={(title) => onSave({ title, minutes })}
    >
      <NumberField label="Menit" value={minutes} min={1} max={600} onChange={setMinutes} />
    </TitleDialog>
  );
}

interface TitleDialogProps extends SavingProps<string> {
  readonly heading: string;
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
}

function TitleDialog({ heading, label, title: start, onSave, children, ...rest }: TitleDialogProps) {
  const { commands } = useTreeContext();
  const [title, setTitle] = useState(start);
  const [error, setError] = useState<string>();
  const submit = () => {
    const wanted = title.trim();
    if (wanted.length < 3) return setError('Tulis judul, paling sedikit 3 huruf.');
    onSave(wanted);
  };
  return (
    <FormDialog {...rest} title={heading} confirm="Simpan" onSubmit={submit}>
      {/* Its sentences name fields by their path in the course: they are said as a whole. */}
      <RequestErrorBanner error={commands.error} />
      <TextInput
        label={label}
        value={title}
        maxLength={160}
        autoComplete="off"
        error={error}
        onChange={(event) => setTitle(event.target.value)}
      />
      {children}
    </FormDialog>
  );
}
