import { learnerPaths } from '../../../lib/learner-paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { useMyApplications, type MyApplication } from '../../apply/api/applications.js';
import { APPLICATION_STATES, stateLabel, stateText } from '../../apply/words.js';

/** What the learner still waits for, or has to do something about. */
const GOING_ON: readonly MyApplication['state'][] = [
  'draft',
  'sent',
  'returned',
  'checked',
  'reserve',
  'offered',
  'called_off',
];

/** Applications that go on, above the classes. Nothing at all for the many who have none. */
export function MyApplications() {
  const items = useMyApplications().data?.items ?? [];
  const current = items.filter(({ state }) => GOING_ON.includes(state));
  if (current.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="pendaftaran-saya">
      <h2 id="pendaftaran-saya">Pendaftaran seleksi</h2>
      <Stack as="ul">
        {current.map((application) => (
          <ApplicationCard key={application.id} application={application} />
        ))}
      </Stack>
      <p>
        <a href={learnerPaths.applications}>Lihat semua pendaftaran saya</a>
      </p>
    </Stack>
  );
}

function ApplicationCard({ application }: { readonly application: MyApplication }) {
  const { batchId, courseTitle, batchLabel, state, offer } = application;
  const words = APPLICATION_STATES[state];
  return (
    <Card as="li">
      <Stack gap="small">
        <p>
          <a href={learnerPaths.application(batchId)}>{courseTitle}</a>
        </p>
        <p>
          {batchLabel} <Badge tone={words.tone}>{stateLabel(application)}</Badge>
        </p>
        <p>{stateText({ state, offer })}</p>
      </Stack>
    </Card>
  );
}
