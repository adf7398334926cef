import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { CaseSummary } from '../consultations/components/CaseSummary.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useCase, type CaseFile } from './api/consultations.js';

/** The shared part of a case on paper, to hand over: notes for staff stay out. */
function PrintCasePage({ params }: PageProps) {
  const file = useCase(params.id ?? '');
  return (
    <QueryView query={file} skeleton={<PageSkeleton />}>
      {(found) => (
        <>
          <PrintBar back={{ href: staffPaths.consultationCase(found.id), label: found.personName }} ready />
          <PageHeader
            title={`Ringkasan ${found.serviceName}`}
            lead={[found.personName, found.businessName].filter(Boolean).join(' · ')}
          />
          <CaseSummary file={{ ...found, notes: sharedNotes(found) }} visits={found.visits} />
        </>
      )}
    </QueryView>
  );
}

const sharedNotes = ({ notes }: CaseFile) =>
  notes
    .filter(({ sharedText }) => sharedText !== '')
    .map(({ id, authorName, createdAt, sharedText }) => ({ id, authorName, createdAt, text: sharedText }));

export default staffPage(ROLES.consultations, PrintCasePage);
