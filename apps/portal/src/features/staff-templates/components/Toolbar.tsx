import type { Dispatch, ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.js';
import type { IconName } from '../../../ui/icons.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { paperOf, type DesignAction, type DesignState, type Side } from '../editor/design-state.js';
import { newElement } from '../editor/new-element.js';
import { ELEMENTS } from '../words.js';
import { Menu } from './Menu.js';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
  readonly readOnly: boolean;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly onImage: () => void;
  /** How the saving goes, and what is done with the whole draft. */
  readonly children: ReactNode;
}

const PLAIN = ['text', 'line', 'qr', 'signature', 'materi', 'logo'] as const;
const ZOOMS = [50, 75, 100, 150, 200, 300];

/** Sides, undoing, adding and zoom. What is done with a chosen element stands beside its properties. */
export function Toolbar(props: ToolbarProps) {
  const { state, dispatch, readOnly, zoom, onZoom, onImage, children } = props;
  const adds = PLAIN.map((type) => ({
    label: ELEMENTS[type],
    onChoose: () => dispatch({ kind: 'add', element: newElement(type, paperOf(state.design)) }),
  }));
  return (
    <div className={styles.bar} role="group" aria-label="Alat rancangan">
      <div className={styles.tools}>
        <Sides state={state} dispatch={dispatch} />
        {!readOnly && (
          <>
            <div className={styles.steps}>
              <Step
                label="Urungkan"
                icon="undo"
                none={state.past.length === 0}
                onStep={() => dispatch({ kind: 'undo' })}
              />
              <Step
                label="Ulangi"
                icon="redo"
                none={state.future.length === 0}
                onStep={() => dispatch({ kind: 'redo' })}
              />
            </div>
            <Menu
              label="Tambah unsur"
              word="Tambah"
              icon="plus"
              items={[...adds, { label: 'Gambar…', onChoose: onImage }]}
            />
          </>
        )}
        <label className={styles.zoom}>
          <VisuallyHidden>Perbesaran</VisuallyHidden>
          <select value={zoom} onChange={({ target }) => onZoom(Number(target.value))}>
            {ZOOMS.map((one) => (
              <option key={one} value={one}>
                {one === 100 ? 'Pas' : `${one}%`}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={styles.draft}>{children}</div>
    </div>
  );
}

function Sides({ state, dispatch }: Pick<ToolbarProps, 'state' | 'dispatch'>) {
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
  return (
    <div className={styles.sides} role="group" aria-label="Halaman">
      {side('front', 'Depan')}
      {state.design.back && side('back', 'Belakang')}
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly icon: IconName;
  /** Nothing to go to: it stays where it is, so that the focus does, too. */
  readonly none: boolean;
  readonly onStep: () => void;
}

function Step({ label, icon, none, onStep }: StepProps) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      title={label}
      aria-disabled={none}
      onClick={() => none || onStep()}
    >
      <Icon name={icon} />
    </button>
  );
}
