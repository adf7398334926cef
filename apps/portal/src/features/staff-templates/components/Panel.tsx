import type { Dispatch } from 'react';
import { Disclosure } from '../../../ui/Disclosure.js';
import { chosenOf, pageOf, type DesignAction, type DesignState } from '../editor/design-state.js';
import { nameOf } from '../words.js';
import { ElementDeeds } from './ElementDeeds.js';
import { ElementList } from './ElementList.js';
import styles from './Panel.module.css';
import { Properties } from './Properties.js';

interface PanelProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
  readonly readOnly: boolean;
  readonly onPicture: () => void;
}

/** What is chosen, with its own deeds and properties and nothing else; below it everything on the page. */
export function Panel(props: PanelProps) {
  const { state, dispatch, readOnly } = props;
  return (
    <div className={styles.panel}>
      <section aria-labelledby="sifat">
        <h2 id="sifat">{headingOf(state)}</h2>
        {!readOnly && <ElementDeeds state={state} dispatch={dispatch} />}
        <Properties {...props} />
      </section>
      <Disclosure summary={`Unsur halaman ini (${pageOf(state).elements.length})`} open={isWide()}>
        <ElementList state={state} dispatch={dispatch} />
      </Disclosure>
    </div>
  );
}

/** Room for a panel beside the canvas; it is not drawn on the server. */
const isWide = (): boolean =>
  typeof globalThis.matchMedia === 'function' && matchMedia('(min-width: 62rem)').matches;

/** What the panel is about: what is chosen, or else the sheet. */
function headingOf(state: DesignState): string {
  const chosen = chosenOf(state);
  const [only] = chosen;
  if (!only) return state.side === 'front' ? 'Halaman depan' : 'Halaman belakang';
  return chosen.length > 1 ? `${chosen.length} unsur dipilih` : nameOf(only);
}
