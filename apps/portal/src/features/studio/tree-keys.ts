import type { KeyboardEvent } from 'react';
import { titleOf, type TreeRow } from './tree-model.js';
import type { TreeCommands } from './use-tree-commands.js';
import type { TreeState } from './use-tree-state.js';

/** What the list of keys shows. */
export const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['↑ ↓', 'Ke baris sebelum atau sesudahnya'],
  ['← →', 'Lipat atau buka bab'],
  ['Home / End', 'Ke baris pertama atau terakhir'],
  ['Enter', 'Buka pelajaran atau bab'],
  ['Alt + ↑ / ↓', 'Pindahkan naik atau turun'],
  ['Spasi', 'Pilih atau batal pilih'],
  ['Shift + ↑ / ↓', 'Perluas pilihan'],
  ['Ctrl + A', 'Pilih semua'],
  ['Esc', 'Batalkan pilihan'],
  ['M', 'Pindah ke…'],
  ['F2', 'Ganti nama'],
  ['D', 'Salin'],
  ['N', 'Tambah pelajaran di bab ini'],
  ['Delete', 'Hapus'],
  ['Ctrl + Z', 'Urungkan hapus'],
  ['?', 'Daftar tombol ini'],
];

export interface TreeKeysContext {
  readonly state: TreeState;
  readonly commands: TreeCommands;
  /** False for people who only read. */
  readonly mayEdit: boolean;
  readonly open: (row: TreeRow) => void;
}

/** Keys of the tree. They act only while a row itself has the focus, never while something is being typed. */
export function onTreeKey(event: KeyboardEvent<HTMLElement>, context: TreeKeysContext): void {
  const { state, mayEdit } = context;
  if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
  const at = state.rows.findIndex(({ id }) => id === state.active);
  const row = state.rows[at];
  if (!row) return;
  const handled = walk(event, context, at) || (mayEdit && change(event, context, row));
  if (!handled) return;
  event.preventDefault();
  event.stopPropagation();
}

function walk(event: KeyboardEvent, { state, open, mayEdit }: TreeKeysContext, at: number): boolean {
  const { rows } = state;
  const row = rows[at];
  if (!row || event.altKey) return false;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return true;
      if (event.shiftKey && mayEdit) state.extendTo(next.id);
      state.focusRow(next.id);
      return true;
    }
    case 'ArrowRight':
      if (row.type === 'module') state.fold(row.id, false);
      return row.type === 'module';
    case 'ArrowLeft':
      if (row.type === 'module') state.fold(row.id, true);
      else state.focusRow(row.module.id);
      return true;
    case 'Home':
      state.focusRow(rows[0]?.id);
      return true;
    case 'End':
      state.focusRow(rows.at(-1)?.id);
      return true;
    case 'Enter':
      open(row);
      return true;
    case '?':
      state.setDialog({ kind: 'keys' });
      return true;
    default:
      return false;
  }
}

function change(event: KeyboardEvent, { state, commands }: TreeKeysContext, row: TreeRow): boolean {
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    commands.step(state.targetsOf(row), event.key === 'ArrowUp' ? -1 : 1);
    state.focusRow(row.id);
    return true;
  }
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'a') state.selectAll();
    else if (event.key.toLowerCase() === 'z') state.focusRow(commands.undo()[0]?.id);
    else return false;
    return true;
  }
  switch (event.key) {
    case ' ':
      commands.say(`${titleOf(row)} ${state.selected.has(row.id) ? 'tidak dipilih lagi' : 'dipilih'}.`);
      state.toggle(row.id);
      return true;
    case 'Escape':
      state.clear();
      return true;
    case 'Delete':
      removeRows(state, commands, row);
      return true;
    case 'F2':
      state.setDialog({ kind: 'rename', row });
      return true;
    case 'm':
    case 'M':
      state.setDialog({ kind: 'move', items: state.targetsOf(row) });
      return true;
    case 'd':
    case 'D':
      void commands.duplicate(state.targetsOf(row));
      return true;
    case 'n':
    case 'N':
      state.fold(row.module.id, false);
      state.setAdding(row.module.id);
      return true;
    default:
      return false;
  }
}

/** Deletes and leaves the focus on the nearest row that stays. */
export function removeRows(state: TreeState, commands: TreeCommands, row: TreeRow): void {
  const items = state.targetsOf(row);
  const gone = new Set(items.map(({ id }) => id));
  const at = state.rows.findIndex(({ id }) => id === row.id);
  const stays = (each: TreeRow) => !gone.has(each.id) && !gone.has(each.module.id);
  const next = state.rows.slice(at).find(stays) ?? state.rows.slice(0, at).findLast(stays);
  commands.remove(items);
  state.clear();
  state.focusRow(next?.id);
}
