import { useState } from 'react';
import { readUnsaved } from '../../studio/autosave-store.js';
import { SaveStatus } from '../../studio/components/SaveStatus.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { TextArea } from '../../../ui/TextInput.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { templateWork } from '../api/autosave-name.js';
import { useRestoreDesign, type TemplateDetail } from '../api/templates.js';
import { ConflictBanner } from '../components/ConflictBanner.js';
import { PreviewPane } from '../components/PreviewPane.js';
import { PublishButton } from '../components/PublishButton.js';
import { useDraftSaving } from '../use-draft-saving.js';
import styles from './SourceEditor.module.css';

const PAGES = [
  { value: '1', label: 'Halaman depan' },
  { value: '2', label: 'Halaman belakang' },
];

/** Typst by hand, with the printed PDF beside it. */
export default function SourceEditor({ template }: { readonly template: TemplateDetail }) {
  const { current } = template;
  const readOnly = current.state === 'published';
  const name = templateWork(current.id, 'source');
  const [source, setSource] = useState(() => (readOnly ? null : readUnsaved<string>(name)) ?? current.source);
  const [page, setPage] = useState('1');
  return (
    <div className={styles.editor}>
      {!readOnly && <Saving template={template} source={source} name={name} show={setSource} />}
      <div className={styles.columns}>
        <TextArea
          label="Sumber Typst"
          hint="Isi sertifikat ada di data, misalnya data.holderName. Berkas dan jaringan tidak terjangkau."
          className={styles.source}
          rows={30}
          spellCheck={false}
          autoComplete="off"
          readOnly={readOnly}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <div>
          <Select
            label="Halaman pratinjau"
            options={PAGES}
            value={page}
            onChange={({ target }) => setPage(target.value)}
          />
          <PreviewPane kind={template.kind} look={{ source }} page={Number(page)} />
        </div>
      </div>
    </div>
  );
}

interface SavingProps {
  readonly template: TemplateDetail;
  readonly source: string;
  readonly name: string;
  readonly show: (source: string) => void;
}

function Saving({ template, source, name, show }: SavingProps) {
  const { id, current } = template;
  const [asking, setAsking] = useState(false);
  const restore = useRestoreDesign();
  const saving = useDraftSaving<string>({
    templateId: id,
    version: current,
    name,
    value: source,
    toLook: (value) => ({ source: value }),
    ofVersion: (version) => (version.design ? null : version.source),
    show,
  });
  const { autosave, revision } = saving;
  return (
    <>
      <Banner tone="info" title="Versi ini ditulis dengan tangan">
        <p>Kanvas tidak dipakai. Kesalahan ditunjukkan di pratinjau.</p>
      </Banner>
      <div className={styles.saving}>
        <SaveStatus save={autosave} />
        <PublishButton
          templateId={id}
          version={current.version}
          revision={revision}
          before={autosave.sendNow}
          settled={autosave.state === 'idle' || autosave.state === 'saved'}
        />
        {current.restorable && (
          <Button variant="quiet" onClick={() => void autosave.sendNow().then(() => setAsking(true))}>
            Kembali ke rancangan…
          </Button>
        )}
      </div>
      <RequestErrorBanner error={autosave.state === 'error' ? autosave.error : null} />
      {saving.conflict && (
        <ConflictBanner by={saving.theirsBy} onMine={saving.keepMine} onTheirs={saving.keepTheirs} />
      )}
      <ConfirmDialog
        open={asking}
        title="Kembali ke rancangan?"
        confirm="Kembali"
        busyLabel="Sedang kembali…"
        danger
        busy={restore.isPending}
        error={restore.error}
        onConfirm={() => restore.submit({ params: { id }, body: { revision } })}
        onClose={() => setAsking(false)}
      >
        <p>Tulisan Typst versi ini hilang. Rancangan terakhir dipakai lagi.</p>
      </ConfirmDialog>
    </>
  );
}
