import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import { useReducer, useState } from 'react';
import { readUnsaved } from '../../studio/autosave-store.js';
import { useKeptFocus } from '../../staff-kit/use-kept-focus.js';
import { templateWork } from '../api/autosave-name.js';
import type { TemplateImage } from '../api/images.js';
import type { TemplateDetail } from '../api/templates.js';
import { ImageDialog } from '../components/ImageDialog.js';
import { MoreMenu } from '../components/MoreMenu.js';
import { PreviewPane } from '../components/PreviewPane.js';
import { Panel } from '../components/Panel.js';
import { Toolbar } from '../components/Toolbar.js';
import { Canvas } from './Canvas.js';
import styles from './DesignEditor.module.css';
import { designReducer, paperOf, startOf, type DesignAction, type DesignState } from './design-state.js';
import { newImage } from './new-element.js';
import { DesignSaving } from './DesignSaving.js';
import { useAddFocus } from './use-add-focus.js';
import { useFonts } from './use-fonts.js';
import { useUndoKeys } from './use-undo-keys.js';

interface DesignEditorProps {
  readonly template: TemplateDetail;
  readonly design: TemplateDesign;
}

/** Drawing a draft: canvas, properties and the printed PDF beside each other. A published version is only looked at. */
export default function DesignEditor({ template, design }: DesignEditorProps) {
  const readOnly = template.current.state === 'published';
  const name = templateWork(template.current.id, 'design');
  const [state, dispatch] = useReducer(designReducer, design, (read) =>
    startOf((readOnly ? null : readUnsaved<TemplateDesign>(name)) ?? read),
  );
  const measure = useFonts();
  const [zoom, setZoom] = useState(100);
  const [picking, setPicking] = useState<'new' | 'other' | null>(null);
  const root = useKeptFocus<HTMLDivElement>('[data-canvas]');
  const add = useAddFocus(root, state);
  useUndoKeys(readOnly ? null : dispatch);
  const toolDispatch = (action: DesignAction) => {
    if (action.kind === 'add') add();
    dispatch(action);
  };
  return (
    <div ref={root} className={styles.editor} data-read-only={readOnly || undefined}>
      <p className={styles.phone}>
        Merancang lebih mudah di laptop. Di sini ketuk unsur, lalu geser atau isi angkanya.
      </p>
      <Toolbar
        state={state}
        dispatch={toolDispatch}
        readOnly={readOnly}
        zoom={zoom}
        onZoom={setZoom}
        onImage={() => setPicking('new')}
      >
        {readOnly ? (
          <MoreMenu draft={null} />
        ) : (
          <DesignSaving template={template} design={state.design} name={name} dispatch={dispatch} />
        )}
      </Toolbar>
      <div className={styles.columns}>
        <div className={styles.drawing}>
          <Canvas state={state} dispatch={dispatch} measure={measure} zoom={zoom} readOnly={readOnly} />
        </div>
        <Panel state={state} dispatch={dispatch} readOnly={readOnly} onPicture={() => setPicking('other')} />
        <div className={styles.preview}>
          <PreviewPane
            kind={template.kind}
            look={{ design: state.design }}
            page={state.side === 'front' ? 1 : 2}
          />
        </div>
      </div>
      {picking && (
        <ImageDialog
          onClose={() => setPicking(null)}
          onChoose={(image) => {
            toolDispatch(picking === 'new' ? adding(image, state) : replacing(image, state));
            setPicking(null);
          }}
        />
      )}
    </div>
  );
}

const adding = (image: TemplateImage, { design }: DesignState): DesignAction => ({
  kind: 'add',
  element: newImage(image, paperOf(design)),
});

/** Another picture in the same place, with the same words for who does not see it. */
const replacing = (image: TemplateImage, { selected: [id = ''] }: DesignState): DesignAction => ({
  kind: 'patch',
  id,
  patch: { imageId: image.id },
});
