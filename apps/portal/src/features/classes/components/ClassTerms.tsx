import { Card } from '../../../ui/Card.js';
import { Fact } from '../../../ui/Fact.js';
import { Stack } from '../../../ui/Stack.js';
import { allowanceWords } from '../../courses/words.js';
import type { Enrolment } from '../api/enrolment.js';

/** What I get, what I bring, and what the organiser wants me to know. Nothing when there is nothing to say. */
export function ClassTerms({ batch: { allowances, equipment, note } }: Pick<Enrolment, 'batch'>) {
  if (allowances.length === 0 && equipment.length === 0 && !note) return null;
  return (
    <Card as="section" aria-labelledby="bekal">
      <Stack gap="small">
        <h2 id="bekal">Yang perlu Anda tahu</h2>
        {note && <p>{note}</p>}
        <Stack as="ul" gap="small">
          {allowances.length > 0 && (
            <Fact icon="check">Anda dapat: {allowances.map(allowanceWords).join(', ')}</Fact>
          )}
          {equipment.length > 0 && <Fact icon="box">Bawa: {equipment.join(', ')}</Fact>}
        </Stack>
      </Stack>
    </Card>
  );
}
