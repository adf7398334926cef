import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Select } from '../../../ui/Select.js';
import { numberedBab } from '../bab-words.js';
import { useTreeContext } from '../tree-context.js';
import { commonType, findRow, type Item } from '../tree-model.js';
import { nameOf } from '../tree-words.js';

const START = 'start';

interface MoveDialogProps {
  readonly items: readonly Item[];
  readonly onClose: () => void;
}

/** "Pindah ke…": a bab and a place in it, or a place among the bab. */
export function MoveDialog({ items, onClose }: MoveDialogProps) {
  const { course } = useTreeContext();
  const title = `Pindahkan ${nameOf(course, items)}`;
  if (commonType(items)) return <PlaceDialog title={title} items={items} onClose={onClose} />;
  const leave = (
    <Button variant="secondary" onClick={onClose}>
      Tidak jadi
    </Button>
  );
  return (
    <Dialog open title={title} onClose={onClose} footer={leave}>
      <p>Pilih bab saja, atau pelajaran saja. Keduanya tidak dapat dipindah sekaligus.</p>
    </Dialog>
  );
}

function PlaceDialog({ title, items, onClose }: MoveDialogProps & { readonly title: string }) {
  const { course, commands, state } = useTreeContext();
  const moved = new Set(items.map((item) => item.id));
  const isModule = commonType(items) === 'module';
  const [moduleId, setModuleId] = useState(() => findRow(course, items[0]?.id ?? '')?.module.id ?? '');
  const [after, setAfter] = useState('');
  const module = course.modules.find((each) => each.id === moduleId);
  const list = (isModule ? course.modules : (module?.lessons ?? [])).filter((each) => !moved.has(each.id));
  const places = [
    { value: START, label: 'Paling awal' },
    ...list.map((each) => ({ value: each.id, label: `Setelah ${each.title}` })),
  ];
  const chosen = places.some(({ value }) => value === after) ? after : (places.at(-1)?.value ?? START);
  const submit = () => {
    const at = chosen === START ? 0 : list.findIndex((each) => each.id === chosen) + 1;
    onClose();
    commands.move(items, { moduleId: isModule ? null : moduleId, beforeId: list[at]?.id ?? null });
    state.focusRow(items[0]?.id);
  };
  return (
    <FormDialog title={title} confirm="Pindahkan" onSubmit={submit} onClose={onClose}>
      {!isModule && (
        <Select
          label="Ke bab"
          options={course.modules.map((each, index) => ({
            value: each.id,
            label: numberedBab(each.title, index),
          }))}
          value={moduleId}
          onChange={(event) => setModuleId(event.target.value)}
        />
      )}
      <Select
        label="Urutan"
        options={places}
        value={chosen}
        onChange={(event) => setAfter(event.target.value)}
      />
    </FormDialog>
  );
}
