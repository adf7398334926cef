import { formatDate, formatDay } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { KINDS, OUTCOMES } from '../consultations/words.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useCase, type CaseFile } from './api/consultations.js';
import { ActionForm, NoteForm, OutcomeForm } from './components/CaseForms.js';
import { Others, Visits } from './components/CaseVisits.js';
import styles from './components/case.module.css';

/** The case file across visits. */
function CasePage({ params }: PageProps) {
  const file = useCase(params.id ?? '');
  return (
    <QueryView query={file}>
      {(found) => (
        <>
          <PageHeader
            title={found.personName}
            lead={[found.serviceName, found.kind === 'bimbingan' && KINDS[found.kind], found.businessName]
              .filter(Boolean)
              .join(' · ')}
            back={{ href: staffPaths.consultationCases, label: 'Berkas pendampingan' }}
            actions={
              <LinkButton
                href={staffPaths.printConsultationCase(found.id)}
                variant="secondary"
                icon="printer"
              >
                Ringkasan untuk peserta
              </LinkButton>
            }
            meta={
              found.outcome ? (
                <Badge tone="success">{OUTCOMES[found.outcome]}</Badge>
              ) : (
                <Badge tone="brand">Pendampingan berjalan</Badge>
              )
            }
          />
          <Columns>
            <Stack gap="large">
              <Notes file={found} />
              {!found.closedAt && <NoteForm caseId={found.id} />}
            </Stack>
            <Stack gap="large">
              <Visits file={found} />
              <Actions file={found} />
              {!found.closedAt && <OutcomeForm caseId={found.id} />}
              <Others file={found} />
              {found.outcomeNote && <p className={styles.words}>{found.outcomeNote}</p>}
            </Stack>
          </Columns>
        </>
      )}
    </QueryView>
  );
}

function Notes({ file }: { readonly file: CaseFile }) {
  return (
    <Stack as="section" aria-labelledby="catatan">
      <h2 id="catatan">Catatan</h2>
      {file.notes.length === 0 && <p>Belum ada catatan.</p>}
      {file.notes.map(({ id, authorName, createdAt, sharedText, privateText }) => (
        <Card as="article" key={id}>
          <Stack gap="small">
            <h3>
              {authorName}, {formatMoment(createdAt)}
            </h3>
            {sharedText && <p className={styles.words}>{sharedText}</p>}
            {privateText && (
              <div>
                <Badge tone="warning" icon="lock">
                  Hanya petugas
                </Badge>
                <p className={styles.words}>{privateText}</p>
              </div>
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function Actions({ file }: { readonly file: CaseFile }) {
  return (
    <Stack as="section" aria-labelledby="langkah">
      <h2 id="langkah">Langkah peserta</h2>
      {file.actions.length === 0 && <p>Belum ada langkah yang disepakati.</p>}
      <Stack as="ul">
        {file.actions.map(({ id, text, dueOn, doneAt }) => (
          <li key={id}>
            {text}{' '}
            {doneAt ? (
              <Badge tone="success">Selesai {formatDate(doneAt)}</Badge>
            ) : (
              <Badge tone="neutral">Sebelum {formatDay(dueOn)}</Badge>
            )}
          </li>
        ))}
      </Stack>
      {!file.closedAt && <ActionForm caseId={file.id} />}
    </Stack>
  );
}

export default staffPage(ROLES.consultations, CasePage);
