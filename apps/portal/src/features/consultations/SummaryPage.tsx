import type { PageProps } from '../../lib/page-props.js';
import { useMe } from '../../lib/use-me.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/Button.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyConsultations } from './api/consultations.js';
import { CaseSummary } from './components/CaseSummary.js';

/** One case of mine on paper: visits, notes, steps, outcome. */
export default function SummaryPage({ params }: PageProps) {
  const mine = useMyConsultations();
  const me = useMe();
  return (
    <QueryView query={mine}>
      {({ cases, items }) => {
        const file = cases.find(({ id }) => id === params.caseId);
        if (!file) return <NotFoundState />;
        return (
          <Stack gap="large">
            <PageHeader
              title={`Ringkasan ${file.serviceName}`}
              lead={me?.name}
              back={{ href: paths.consultations, label: 'Konsultasi' }}
              actions={
                <span data-print="hide">
                  <Button icon="printer" onClick={() => window.print()}>
                    Cetak
                  </Button>
                </span>
              }
            />
            <CaseSummary file={file} visits={items.filter(({ caseId }) => caseId === file.id)} />
          </Stack>
        );
      }}
    </QueryView>
  );
}
