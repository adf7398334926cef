import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useCopyQuestions } from '../api/change-questions.js';
import { CourseSelect } from './CourseSelect.js';
import { useModules } from '../api/modules.js';

export interface CopyDialogProps {
  readonly open: boolean;
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Copies questions into a module of a course; copies live on their own. */
export function CopyDialog({ open, ids, onClose, onDone }: CopyDialogProps) {
  const [courseId, setCourseId] = useState('');
  const [moduleCode, setModuleCode] = useState('');
  const modules = useModules(open ? courseId : '');
  const copy = useCopyQuestions(({ copied, alreadyThere }) => {
    const known = alreadyThere.length > 0 ? ` ${alreadyThere.length} sudah ada di sana.` : '';
    toast(`${copied.length} soal disalin.${known}`);
    onDone();
    onClose();
  });
  const close = () => {
    copy.reset();
    onClose();
  };
  const ready = courseId !== '' && moduleCode !== '';
  return (
    <Dialog
      open={open}
      title={`Salin ${ids.length} soal`}
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button
            disabled={!ready}
            busy={copy.isPending}
            busyLabel="Sedang menyalin…"
            onClick={() => copy.submit({ body: { ids: [...ids], courseId, moduleCode } })}
          >
            Salin
          </Button>
        </>
      }
    >
      <Stack>
        <RequestErrorBanner error={copy.error} />
        <p>Soal asli tetap di tempatnya. Salinan dapat diubah sendiri.</p>
        <CourseSelect
          label="Ke pelatihan"
          value={courseId}
          onChange={(id) => {
            setCourseId(id);
            setModuleCode('');
          }}
        />
        <Select
          label="Ke bab"
          placeholder={modules.isFetching ? 'Sedang memuat…' : 'Pilih bab'}
          value={moduleCode}
          disabled={courseId === ''}
          options={modules.list.map(({ code, title }) => ({ value: code, label: title }))}
          onChange={(event) => setModuleCode(event.target.value)}
        />
      </Stack>
    </Dialog>
  );
}
