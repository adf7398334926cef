import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { unitChoices, useUnits } from '../../staff-accounts/api/person.js';

/** Which unit a class belongs to: whose staff see it. Nothing is shown to those who may not say so. */
export function UnitCard({ batchId }: { readonly batchId: string }) {
  const unit = useQuery(apiQuery('GET /manage/batches/:id/unit', { params: { id: batchId } }));
  const units = useUnits();
  const set = useApiMutation('PUT /manage/batches/:id/unit', {
    invalidates: [keyOf('GET /manage/batches/:id/unit')],
    onSuccess: () => toast('Unit angkatan disimpan.'),
  });
  if (!unit.data || !units.data) return null;
  return (
    <Card>
      <Stack>
        <RequestErrorBanner error={set.error} />
        <Select
          label="Unit penyelenggara"
          hint="Petugas unit lain tidak melihat angkatan ini."
          placeholder="Seluruh kantor"
          options={unitChoices(units.data.items, unit.data.unitId)}
          value={unit.data.unitId ?? ''}
          disabled={set.isPending}
          onChange={({ target }) =>
            set.submit({ params: { id: batchId }, body: { unitId: target.value || null } })
          }
        />
      </Stack>
    </Card>
  );
}
