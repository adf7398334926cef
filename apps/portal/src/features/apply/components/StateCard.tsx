import { learnerPaths } from '../../../lib/learner-paths.js';
import { Badge } from '../../../ui/Badge.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Application } from '../api/application.js';
import { APPLICATION_STATES } from '../words.js';

/** Where the application stands, and what to do now. */
export function StateCard({ application }: { readonly application: Application }) {
  const { state, reservePlace, refusedFor, enrolmentId } = application;
  const words = APPLICATION_STATES[state];
  return (
    <Card tone="accent">
      <Stack gap="small">
        <p>
          <Badge tone={words.tone}>
            {state === 'reserve' && reservePlace ? `${words.label} nomor ${reservePlace}` : words.label}
          </Badge>
        </p>
        <p>{words.text}</p>
        {refusedFor.length > 0 && (
          <ul>
            {refusedFor.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {enrolmentId && <LinkButton href={learnerPaths.classHome(enrolmentId)}>Buka kelas</LinkButton>}
      </Stack>
    </Card>
  );
}
