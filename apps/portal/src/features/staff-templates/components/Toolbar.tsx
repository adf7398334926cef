import type { Dispatch } from 'react';
import { Button } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { paperOf, type DesignAction, type DesignState, type Side } from '../editor/design-state.js';
import { newElement } from '../editor/new-element.js';
import { ELEMENTS } from '../words.js';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
  readonly readOnly: boolean;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly onImage: () => void;
  readonly onKeys: () => void;
}

const PLAIN = ['text', 'line', 'qr', 'signature', 'materi', 'logo'] as const;
const ZOOMS = [50, 75, 100, 150, 200, 300];

/** Sides, undoing, adding, ordering and zoom. */
export function Toolbar(props: ToolbarProps) {
  const { state, dispatch, readOnly, zoom, onZoom, onImage, onKeys } = props;
  const none = state.selected.length === 0;
  const side = (which: Side, label: string) => (
    <button
      type="button"
      className={styles.side}
      aria-pressed={state.side === which}
      onClick={() => dispatch({ kind: 'show', side: which })}
    >
      {label}
    </button>
  );
  const deed = (label: string, action: DesignAction, disabled: boolean) => (
    <Button variant="quiet" disabled={disabled} onClick={() => dispatch(action)}>
      {label}
    </Button>
  );
  return (
    <div className={styles.bar} role="group" aria-label="Alat rancangan">
      <Row>
        <div className={styles.sides} role="group" aria-label="Halaman">
          {side('front', 'Depan')}
          {state.design.back && side('back', 'Belakang')}
        </div>
        {!readOnly && (
          <>
            {deed('Urungkan', { kind: 'undo' }, state.past.length === 0)}
            {deed('Ulangi', { kind: 'redo' }, state.future.length === 0)}
          </>
        )}
        <label className={styles.zoom}>
          Perbesaran
          <select value={zoom} onChange={({ target }) => onZoom(Number(target.value))}>
            {ZOOMS.map((one) => (
              <option key={one} value={one}>
                {one === 100 ? 'Pas' : `${one}%`}
              </option>
            ))}
          </select>
        </label>
        <Button variant="quiet" onClick={onKeys}>
          Tombol pintas
        </Button>
      </Row>
      {!readOnly && (
        <Row>
          <span className={styles.label} id="tambah-unsur">
            Tambah:
          </span>
          <div className={styles.adds} role="group" aria-labelledby="tambah-unsur">
            {PLAIN.map((type) => (
              <Button
                key={type}
                variant="secondary"
                onClick={() => dispatch({ kind: 'add', element: newElement(type, paperOf(state.design)) })}
              >
                {ELEMENTS[type]}
              </Button>
            ))}
            <Button variant="secondary" onClick={onImage}>
              Gambar…
            </Button>
          </div>
        </Row>
      )}
      {!readOnly && (
        <Row>
          {deed('Gandakan', { kind: 'duplicate' }, none)}
          {deed('Ke depan', { kind: 'order', to: 'forward' }, none)}
          {deed('Ke belakang', { kind: 'order', to: 'backward' }, none)}
          {deed('Hapus', { kind: 'remove' }, none)}
        </Row>
      )}
    </div>
  );
}
