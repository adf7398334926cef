import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyApplications } from './api/applications.js';
import { APPLICATION_STATES, stateLabel, stateText } from './words.js';

/** All my applications to angkatan with a selection. */
export default function ApplicationsPage() {
  const applications = useMyApplications();
  return (
    <>
      <PageHeader title="Pendaftaran saya" back={{ href: paths.classes, label: 'Kelas saya' }} />
      <QueryView query={applications} heading="h2">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title="Belum ada pendaftaran"
              action={<LinkButton href={paths.courses}>Lihat pelatihan</LinkButton>}
            >
              Pendaftaran ke angkatan dengan seleksi tampil di sini.
            </EmptyState>
          ) : (
            <Stack>
              {items.map(({ id, batchId, courseTitle, batchLabel, state, reservePlace, offer }) => (
                <Card key={id} as="article">
                  <Stack gap="small">
                    <h2>
                      <a href={learnerPaths.application(batchId)}>{courseTitle}</a>
                    </h2>
                    <p>{batchLabel}</p>
                    <p>
                      <Badge tone={APPLICATION_STATES[state].tone}>
                        {stateLabel({ state, reservePlace })}
                      </Badge>
                    </p>
                    <p>{stateText({ state, offer })}</p>
                    {state !== 'draft' && <p>Nomor pendaftaran {id.slice(-6).toUpperCase()}</p>}
                  </Stack>
                </Card>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}
