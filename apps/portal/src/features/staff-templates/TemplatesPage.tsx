import { useState } from 'react';
import { useSearch } from 'wouter';
import { formatShortDate } from '../../lib/format.js';
import { Badge } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Later } from '../../ui/Later.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useArchiveTemplate, useTemplates, type Template } from './api/templates.js';
import { NewTemplateDialog, type Beginning } from './components/NewTemplateDialog.js';
import styles from './TemplatesPage.module.css';
import { KINDS } from './words.js';

const loadPicture = () => import('./components/PagePicture.js');

/** Looks of certificates with small pictures. */
function TemplatesPage() {
  const archived = new URLSearchParams(useSearch()).get('arsip') === 'ya';
  const templates = useTemplates(archived);
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  return (
    <>
      <PageHeader
        title="Templat sertifikat"
        lead="Rupa sertifikat. Versi yang sudah terbit tidak berubah lagi."
        back={{ href: staffPaths.manageCertificates, label: 'Sertifikasi' }}
        actions={
          <>
            <Button icon="plus" onClick={() => setBeginning({ kind: 'starter' })}>
              Templat baru
            </Button>
            <LinkButton
              variant="quiet"
              href={archived ? staffPaths.templates : `${staffPaths.templates}?arsip=ya`}
            >
              {archived ? 'Lihat yang dipakai' : 'Lihat arsip'}
            </LinkButton>
          </>
        }
      />
      <QueryView query={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={archived ? 'Arsip kosong' : 'Belum ada templat'}>
              <p>Sertifikat memakai rupa bawaan. Mulai templat dari rancangan yang sudah jadi.</p>
            </EmptyState>
          ) : (
            <ul className={styles.grid}>
              {items.map((template) => (
                <TemplateCard key={template.id} template={template} onCopy={setBeginning} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {beginning && <NewTemplateDialog beginning={beginning} onClose={() => setBeginning(null)} />}
    </>
  );
}

interface TemplateCardProps {
  readonly template: Template;
  readonly onCopy: (beginning: Beginning) => void;
}

function TemplateCard({ template, onCopy }: TemplateCardProps) {
  const { id, name, kind, picture, publishedVersion, draftVersion, archivedAt, updatedAt } = template;
  const archive = useArchiveTemplate(() =>
    toast(archivedAt ? 'Templat dikembalikan.' : 'Templat diarsipkan.'),
  );
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {picture ? (
          <Later load={loadPicture} props={{ ...picture, label: `Halaman depan ${name}` }} />
        ) : (
          <p>Ditulis dengan Typst</p>
        )}
      </div>
      <Stack gap="small">
        <h2>
          <a href={staffPaths.template(id)}>{name}</a>
        </h2>
        <p>
          {KINDS[kind]} · diubah {formatShortDate(updatedAt)}
        </p>
        <Row>
          {publishedVersion !== null && <Badge tone="success">Versi {publishedVersion} terbit</Badge>}
          {draftVersion !== null && <Badge>Draf versi {draftVersion}</Badge>}
        </Row>
        <RequestErrorBanner error={archive.error} />
        <Row>
          <Button variant="quiet" onClick={() => onCopy({ kind: 'copy', id, name })}>
            Salin <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Button
            variant="quiet"
            busy={archive.isPending}
            onClick={() => archive.submit({ params: { id }, body: { archived: !archivedAt } })}
          >
            {archivedAt ? 'Kembalikan' : 'Arsipkan'} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </Row>
      </Stack>
    </li>
  );
}

export default staffPage(ROLES.templates, TemplatesPage);
