import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import { useEffect, useReducer, useState, type Dispatch, type KeyboardEvent } from 'react';
import { SaveStatus } from '../../studio/components/SaveStatus.js';
import { readUnsaved } from '../../studio/autosave-store.js';
import { Banner } from '../../../ui/Banner.js';
import { templateWork } from '../api/autosave-name.js';
import type { TemplateDetail } from '../api/templates.js';
import { ConflictBanner } from '../components/ConflictBanner.js';
import { ElementList } from '../components/ElementList.js';
import { ImageDialog } from '../components/ImageDialog.js';
import { KeysDialog } from '../components/KeysDialog.js';
import { PreviewPane } from '../components/PreviewPane.js';
import { Properties } from '../components/Properties.js';
import { PublishButton } from '../components/PublishButton.js';
import { ToSourceButton } from '../components/ToSourceButton.js';
import { Toolbar } from '../components/Toolbar.js';
import { useDraftSaving } from '../use-draft-saving.js';
import { Canvas } from './Canvas.js';
import styles from './DesignEditor.module.css';
import { designReducer, paperOf, startOf, type DesignAction } from './design-state.js';
import { actionOfKey } from './editor-keys.js';
import { newImage } from './new-element.js';
import { useFonts } from './use-fonts.js';

interface DesignEditorProps {
  readonly template: TemplateDetail;
  readonly design: TemplateDesign;
}

/** Drawing a draft: canvas, properties and the printed PDF beside each other. A published version is only looked at. */
export default function DesignEditor({ template, design }: DesignEditorProps) {
  const { current } = template;
  const readOnly = current.state === 'published';
  const name = templateWork(current.id, 'design');
  const [state, dispatch] = useReducer(designReducer, design, (read) =>
    startOf((readOnly ? null : readUnsaved<TemplateDesign>(name)) ?? read),
  );
  const measure = useFonts();
  const [zoom, setZoom] = useState(100);
  const [dialog, setDialog] = useState<'image' | 'keys' | null>(null);
  useUndoKeys(readOnly ? null : dispatch);
  return (
    <div className={styles.editor} data-read-only={readOnly || undefined}>
      <p className={styles.phone}>
        Merancang lebih mudah di laptop. Di sini Anda dapat melihat dan mengisi angka.
      </p>
      {!readOnly && <Saving template={template} design={state.design} name={name} dispatch={dispatch} />}
      <Toolbar
        state={state}
        dispatch={dispatch}
        readOnly={readOnly}
        zoom={zoom}
        onZoom={setZoom}
        onImage={() => setDialog('image')}
        onKeys={() => setDialog('keys')}
      />
      <div className={styles.columns}>
        <div className={styles.drawing}>
          <Canvas state={state} dispatch={dispatch} measure={measure} zoom={zoom} readOnly={readOnly} />
          <PreviewPane
            kind={template.kind}
            look={{ design: state.design }}
            page={state.side === 'front' ? 1 : 2}
          />
        </div>
        <div className={styles.panel}>
          <section aria-labelledby="sifat">
            <h2 id="sifat">Pengaturan</h2>
            <Properties state={state} dispatch={dispatch} readOnly={readOnly} />
          </section>
          <section aria-labelledby="unsur">
            <h2 id="unsur">Unsur</h2>
            <ElementList state={state} dispatch={dispatch} />
          </section>
        </div>
      </div>
      {dialog === 'keys' && <KeysDialog onClose={() => setDialog(null)} />}
      {dialog === 'image' && (
        <ImageDialog
          onClose={() => setDialog(null)}
          onChoose={(image) => {
            dispatch({ kind: 'add', element: newImage(image, paperOf(state.design)) });
            setDialog(null);
          }}
        />
      )}
    </div>
  );
}

interface SavingProps {
  readonly template: TemplateDetail;
  readonly design: TemplateDesign;
  readonly name: string;
  readonly dispatch: Dispatch<DesignAction>;
}

/** How the saving goes, a conflict when there is one, and what can be done with the draft. */
function Saving({ template, design, name, dispatch }: SavingProps) {
  const { id, current } = template;
  const saving = useDraftSaving<TemplateDesign>({
    templateId: id,
    version: current,
    name,
    value: design,
    toLook: (value) => ({ design: value }),
    ofVersion: (version) => version.design,
    show: (value) => dispatch({ kind: 'replace', design: value }),
  });
  const { autosave } = saving;
  const wrong = autosave.state === 'error' ? (autosave.error?.fields ?? []) : [];
  return (
    <>
      <div className={styles.saving}>
        <SaveStatus save={autosave} />
        <PublishButton
          templateId={id}
          version={current.version}
          revision={saving.revision}
          before={autosave.sendNow}
          settled={autosave.state === 'idle' || autosave.state === 'saved'}
        />
        <ToSourceButton templateId={id} design={design} before={autosave.sendNow} />
      </div>
      {wrong.length > 0 && (
        <Banner tone="danger" title="Belum tersimpan">
          <ul>
            {wrong.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        </Banner>
      )}
      {saving.conflict && (
        <ConflictBanner by={saving.theirsBy} onMine={saving.keepMine} onTheirs={saving.keepTheirs} />
      )}
    </>
  );
}

/** Undo and redo work wherever the focus is, except where the browser undoes typing itself. */
function useUndoKeys(dispatch: SavingProps['dispatch'] | null): void {
  useEffect(() => {
    if (!dispatch) return undefined;
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (typing || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
      const action = actionOfKey(event as unknown as KeyboardEvent);
      if (action?.kind !== 'undo' && action?.kind !== 'redo') return;
      event.preventDefault();
      dispatch(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [dispatch]);
}
