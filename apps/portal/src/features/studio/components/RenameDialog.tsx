import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
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
  const formId = useId();
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
  return (
    <Dialog
      open
      title={row.type === 'module' ? 'Ubah bab' : 'Ganti nama pelajaran'}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={busy} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </>
      }
    >
      <RequestErrorBanner error={commands.error} />
      {row.type === 'module' ? (
        <ModuleForm
          id={formId}
          module={row.module}
          onSave={(change) => void save(commands.changeModule(row.id, change))}
        />
      ) : (
        <LessonForm
          id={formId}
          lesson={row.lesson}
          onSave={(name) => void save(commands.rename(row.id, name))}
        />
      )}
    </Dialog>
  );
}

interface FormProps<Value> {
  readonly id: string;
  readonly onSave: (value: Value) => void;
}

const ownOf = ({ title, jp, objectives }: StudioModule): ModuleChange => ({ title, jp, objectives });

/** A colleague may change the same bab meanwhile: other fields are put together, the same field is shown first. */
function ModuleForm({ id, module, onSave }: FormProps<ModuleChange> & { readonly module: StudioModule }) {
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
    <TitleForm id={id} label="Judul bab" title={module.title} onSave={save}>
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
    </TitleForm>
  );
}

function LessonForm({
  id,
  lesson,
  onSave,
}: FormProps<{ title: string; minutes: number }> & { readonly lesson: StudioTreeLesson }) {
  const [minutes, setMinutes] = useState(lesson.minutes);
  return (
    <TitleForm
      id={id}
      label="Judul pelajaran"
      title={lesson.title}
      onSave={(title) => onSave({ title, minutes })}
    >
      <NumberField label="Menit" value={minutes} min={1} max={600} onChange={setMinutes} />
    </TitleForm>
  );
}

interface TitleFormProps extends FormProps<string> {
  readonly label: string;
  readonly title: string;
  readonly children: ReactNode;
}

function TitleForm({ id, label, title: start, onSave, children }: TitleFormProps) {
  const [title, setTitle] = useState(start);
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted.length < 3) return setError('Tulis judul, paling sedikit 3 huruf.');
    onSave(wanted);
  };
  return (
    <form id={id} noValidate onSubmit={submit}>
      <Stack>
        <TextInput
          label={label}
          value={title}
          maxLength={160}
          autoComplete="off"
          error={error}
          onChange={(event) => setTitle(event.target.value)}
        />
        {children}
      </Stack>
    </form>
  );
}
