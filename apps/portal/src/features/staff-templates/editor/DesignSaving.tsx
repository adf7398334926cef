import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import type { Dispatch } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { SaveStatus } from '../../studio/components/SaveStatus.js';
import type { TemplateDetail } from '../api/templates.js';
import { ConflictBanner } from '../components/ConflictBanner.js';
import { MoreMenu } from '../components/MoreMenu.js';
import { PublishButton } from '../components/PublishButton.js';
import { useDraftSaving } from '../use-draft-saving.js';
import styles from './DesignEditor.module.css';
import type { DesignAction } from './design-state.js';

interface DesignSavingProps {
  readonly template: TemplateDetail;
  readonly design: TemplateDesign;
  readonly name: string;
  readonly dispatch: Dispatch<DesignAction>;
}

/** How the saving goes, a conflict when there is one, and what can be done with the draft. */
export function DesignSaving({ template, design, name, dispatch }: DesignSavingProps) {
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
      <SaveStatus save={autosave} />
      <PublishButton
        templateId={id}
        version={current.version}
        revision={saving.revision}
        before={autosave.sendNow}
        settled={autosave.state === 'idle' || autosave.state === 'saved'}
      />
      <MoreMenu draft={{ templateId: id, design, before: autosave.sendNow }} />
      {wrong.length > 0 && (
        <div className={styles.wrong}>
          <Banner tone="danger" title="Belum tersimpan">
            <ul>
              {wrong.map(({ path, message }) => (
                <li key={path}>{message}</li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      {saving.conflict && (
        <div className={styles.wrong}>
          <ConflictBanner by={saving.theirsBy} onMine={saving.keepMine} onTheirs={saving.keepTheirs} />
        </div>
      )}
    </>
  );
}
