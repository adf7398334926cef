import { learnerPaths } from '../../../lib/learner-paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Bullets } from '../../../ui/Bullets.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Application } from '../api/application.js';
import { APPLICATION_STATES, stateLabel } from '../words.js';

/** Where the application stands, and what to do now. */
export function StateCard({ application }: { readonly application: Application }) {
  const { id, state, refusedFor, enrolmentId, calledOff, nominatedBy } = application;
  const words = APPLICATION_STATES[state];
  return (
    <Card tone="accent">
      <Stack gap="small">
        <p>
          <Badge tone={words.tone}>{stateLabel(application)}</Badge>
        </p>
        <p>{words.text}</p>
        {calledOff && <p>Alasan: {calledOff}</p>}
        {nominatedBy && <p>Diusulkan oleh {nominatedBy}.</p>}
        {state !== 'draft' && <p>Nomor pendaftaran {id.slice(-6).toUpperCase()}</p>}
        {refusedFor.length > 0 && (
          <Bullets>
            {refusedFor.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </Bullets>
        )}
        {enrolmentId && <LinkButton href={learnerPaths.classHome(enrolmentId)}>Buka kelas</LinkButton>}
      </Stack>
    </Card>
  );
}
