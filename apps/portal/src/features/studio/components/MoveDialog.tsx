import { useId, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { numberedBab } from '../bab-words.js';
import { useTreeContext } from '../tree-context.js';
import { commonType, findRow, type Item, type Place } from '../tree-model.js';
import { nameOf } from '../tree-words.js';

const START = 'start';

/** "Pindah ke…": a bab and a place in it, or a place among the bab. */
export function MoveDialog({
  items,
  onClose,
}: {
  readonly items: readonly Item[];
  readonly onClose: () => void;
}) {
  const { course, commands, state } = useTreeContext();
  const formId = useId();
  const type = commonType(items);
  return (
    <Dialog
      open
      title={`Pindahkan ${nameOf(course, items)}`}
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Tidak jadi
          </Button>
          {type && (
            <Button type="submit" form={formId}>
              Pindahkan
            </Button>
          )}
        </>
      }
    >
      {type ? (
        <MoveForm
          id={formId}
          items={items}
          onMove={(place) => {
            onClose();
            commands.move(items, place);
            state.focusRow(items[0]?.id);
          }}
        />
      ) : (
        <p>Pilih bab saja, atau pelajaran saja. Keduanya tidak dapat dipindah sekaligus.</p>
      )}
    </Dialog>
  );
}

interface MoveFormProps {
  readonly id: string;
  readonly items: readonly Item[];
  readonly onMove: (place: Place) => void;
}

function MoveForm({ id, items, onMove }: MoveFormProps) {
  const { course } = useTreeContext();
  const moved = new Set(items.map((item) => item.id));
  const isModule = commonType(items) === 'module';
  const [moduleId, setModuleId] = useState(() => findRow(course, items[0]?.id ?? '')?.module.id ?? '');
  const [after, setAfter] = useState('');
  const module = course.modules.find((each) => each.id === moduleId);
  const list = (isModule ? course.modules : (module?.lessons ?? [])).filter((each) => !moved.has(each.id));
  const places = [
    { value: START, label: 'Paling awal' },
    ...list.map(({ id: value, title }) => ({ value, label: `Setelah ${title}` })),
  ];
  const chosen = places.some(({ value }) => value === after) ? after : (places.at(-1)?.value ?? START);
  const submit = () => {
    const at = chosen === START ? 0 : list.findIndex((each) => each.id === chosen) + 1;
    onMove({ moduleId: isModule ? null : moduleId, beforeId: list[at]?.id ?? null });
  };
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
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
      </Stack>
    </form>
  );
}
