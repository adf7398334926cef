import { useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { formatShortDate } from '../../lib/format.js';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { useLater } from '../../ui/Later.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useOpenDraft, useTemplate, type TemplateDetail } from './api/templates.js';
import { RenameDialog } from './components/RenameDialog.js';
import { KINDS } from './words.js';

const loadDesign = () => import('./editor/DesignEditor.js');
const loadSource = () => import('./editor/SourceEditor.js');

/** One look: its newest version in the editor, and what was published before. */
function TemplatePage({ params }: PageProps) {
  const template = useTemplate(params.id ?? '');
  return <QueryView query={template}>{(found) => <Opened template={found} />}</QueryView>;
}

function Opened({ template }: { readonly template: TemplateDetail }) {
  const { id, name, kind, current, archivedAt } = template;
  const [renaming, setRenaming] = useState(false);
  const draft = useOpenDraft();
  const published = current.state === 'published';
  // Publishing, a new draft, Typst instead of the canvas: what was pressed is gone with the editor it stood in.
  const editor = `${current.id} ${current.state} ${current.designed}`;
  useHeadingFocus(editor);
  return (
    <Stack>
      <PageHeader
        title={name}
        back={{ href: staffPaths.templates, label: 'Templat sertifikat' }}
        meta={
          <>
            <span>{KINDS[kind]}</span>
            <Badge tone={published ? 'success' : 'neutral'}>
              Versi {current.version}, {published ? 'terbit' : 'draf'}
            </Badge>
            {archivedAt && <Badge>Diarsipkan</Badge>}
            <Button variant="quiet" onClick={() => setRenaming(true)}>
              Ganti nama
            </Button>
          </>
        }
      />
      {published && (
        <Banner tone="info" title={`Versi ${current.version} sudah terbit dan tidak berubah lagi`}>
          <p>Sertifikat yang memakainya selalu sama. Buat draf baru untuk mengubah rupa berikutnya.</p>
          {!archivedAt && (
            <Button
              variant="secondary"
              busy={draft.isPending}
              busyLabel="Sedang membuat…"
              onClick={() => draft.submit({ params: { id } })}
            >
              Buat draf baru
            </Button>
          )}
        </Banner>
      )}
      <RequestErrorBanner error={draft.error} />
      <Editor key={editor} template={template} />
      <Disclosure summary={`Semua versi (${template.versions.length})`}>
        <ul>
          {template.versions.map(
            ({ id: versionId, version, state, updatedAt, updatedByName, publishedAt }) => (
              <li key={versionId}>
                Versi {version}:{' '}
                {state === 'published' ? `terbit ${formatShortDate(publishedAt ?? updatedAt)}` : 'draf'}
                {updatedByName && `, diubah ${updatedByName}`}
              </li>
            ),
          )}
        </ul>
      </Disclosure>
      {renaming && <RenameDialog template={template} onClose={() => setRenaming(false)} />}
    </Stack>
  );
}

/** Its code comes only now: a canvas and a typesetter's preview are heavy. */
function Editor({ template }: { readonly template: TemplateDetail }) {
  const { design } = template.current;
  return design ? <Drawn template={template} design={design} /> : <Written template={template} />;
}

const WAITING = <p role="status">Sedang membuka perancang…</p>;
const FAILED = <Banner tone="warning" title="Perancang belum dapat dibuka. Muat ulang halaman." />;

function Drawn(props: {
  readonly template: TemplateDetail;
  readonly design: NonNullable<TemplateDetail['current']['design']>;
}) {
  const { Part, failed } = useLater(loadDesign);
  return Part ? <Part {...props} /> : failed ? FAILED : WAITING;
}

function Written(props: { readonly template: TemplateDetail }) {
  const { Part, failed } = useLater(loadSource);
  return Part ? <Part {...props} /> : failed ? FAILED : WAITING;
}

export default staffPage(ROLES.templates, TemplatePage);
