import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import { ConsentCard } from '../privacy/components/ConsentCard.js';
import { ViewList } from '../privacy/components/ViewList.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useRecordConsent, useSubject } from './api/privacy.js';

/** What one person agreed to, and who looked at their data. */
function DataSubjectPage({ params }: PageProps) {
  const id = params.id ?? '';
  const subject = useSubject(id);
  const record = useRecordConsent();
  return (
    <QueryView query={subject}>
      {({ name, consents, views }) => (
        <>
          <PageHeader
            title={name}
            lead="Catat hanya yang dikatakan orang ini sendiri, di depan Anda."
            back={{ href: staffPaths.privacy, label: 'Privasi' }}
          />
          <Stack gap="large">
            <Stack as="section" aria-labelledby="persetujuan">
              <h2 id="persetujuan">Persetujuan</h2>
              <RequestErrorBanner error={record.error} />
              <Stack as="ul">
                {consents.map((consent) => (
                  <ConsentCard
                    key={consent.purpose}
                    consent={consent}
                    busy={record.isPending}
                    onChange={(state) =>
                      record.submit({ params: { id }, body: { purpose: consent.purpose, state } })
                    }
                  />
                ))}
              </Stack>
            </Stack>
            <Stack as="section" aria-labelledby="jejak">
              <h2 id="jejak">Siapa melihat datanya</h2>
              {views.length > 0 ? <ViewList items={views} named /> : <p>Belum ada yang membukanya.</p>}
            </Stack>
          </Stack>
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.certification, DataSubjectPage);
