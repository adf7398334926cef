import type { MenuItem } from './components/Menu.js';
import type { TreeContextValue } from './tree-context.js';
import { removeRows } from './tree-keys.js';
import { stepPlace, type TreeRow } from './tree-model.js';

/** What can be done with a row, or with everything chosen when the row is one of them. */
export function rowMenu({ course, state, commands, mayEdit }: TreeContextValue, row: TreeRow): MenuItem[] {
  if (!mayEdit) return [];
  const items = state.targetsOf(row);
  const step = (direction: 1 | -1) => () => {
    commands.step(items, direction);
    state.focusRow(row.id);
  };
  return [
    { label: 'Naik', run: step(-1), off: !stepPlace(course, items, -1) },
    { label: 'Turun', run: step(1), off: !stepPlace(course, items, 1) },
    { label: 'Pindah ke…', run: () => state.setDialog({ kind: 'move', items }) },
    { label: 'Salin', run: () => void commands.duplicate(items) },
    {
      label: row.type === 'module' ? 'Ganti nama, JP, tujuan' : 'Ganti nama',
      run: () => state.setDialog({ kind: 'rename', row }),
    },
    { label: 'Hapus', run: () => removeRows(state, commands, row), danger: true },
  ];
}
