import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useRegions } from '../../profile/api/regions.js';
import { unitChoices, useUnits, type Grant } from '../api/person.js';
import { STAFF_ROLES, type StaffRole } from '../words.js';

interface GrantEditorProps {
  readonly grants: readonly Grant[];
  readonly error: RequestError | null;
  readonly onChange: (grants: Grant[]) => void;
}

/** Roles with their limits: where, for whom, and until when. */
export function GrantEditor({ grants, error, onChange }: GrantEditorProps) {
  const change = (index: number, part: Partial<Grant>) =>
    onChange(grants.map((grant, at) => (at === index ? { ...grant, ...part } : grant)));
  return (
    <Stack>
      {fieldError(error, 'grants') && <p role="alert">{fieldError(error, 'grants')}</p>}
      {grants.map((grant, index) => (
        <Card key={index} as="section">
          <GrantFields
            grant={grant}
            index={index}
            error={error}
            onChange={(part) => change(index, part)}
            onRemove={grants.length > 1 ? () => onChange(grants.filter((_, at) => at !== index)) : undefined}
          />
        </Card>
      ))}
      <div>
        <Button variant="secondary" icon="plus" onClick={() => onChange([...grants, { role: 'panitia' }])}>
          Tambah peran
        </Button>
      </div>
    </Stack>
  );
}

interface GrantFieldsProps {
  readonly grant: Grant;
  readonly index: number;
  readonly error: RequestError | null;
  readonly onChange: (part: Partial<Grant>) => void;
  readonly onRemove: (() => void) | undefined;
}

function GrantFields({ grant, index, error, onChange, onRemove }: GrantFieldsProps) {
  const units = useUnits().data?.items ?? [];
  const regions = useRegions('35').data?.items ?? [];
  const wrong = (field: string) => fieldError(error, `grants[${index}].${field}`);
  const limited = grant.role !== 'admin';
  return (
    <Stack>
      <Select
        label="Peran"
        options={STAFF_ROLES}
        value={grant.role}
        error={wrong('role')}
        onChange={({ target }) => {
          const role = target.value as StaffRole;
          onChange(role === 'admin' ? { role, unitId: null, regionCode: null } : { role });
        }}
      />
      {limited && (
        <>
          <Select
            label="Unit"
            placeholder="Seluruh kantor"
            options={unitChoices(units, grant.unitId)}
            value={grant.unitId ?? ''}
            error={wrong('unitId')}
            onChange={({ target }) => onChange({ unitId: target.value || null })}
          />
          <Select
            label="Wilayah peserta"
            placeholder="Seluruh Jawa Timur"
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={grant.regionCode ?? ''}
            error={wrong('regionCode')}
            onChange={({ target }) => onChange({ regionCode: target.value || null })}
          />
        </>
      )}
      <TextInput
        label="Berlaku sampai"
        hint="Kosongkan bila tetap. Isi untuk tugas sementara."
        type="date"
        value={grant.endsOn ?? ''}
        error={wrong('endsOn')}
        onChange={({ target }) => onChange({ endsOn: target.value || null })}
      />
      {onRemove && (
        <div>
          <Button variant="quiet" onClick={onRemove}>
            Hapus peran <VisuallyHidden>{index + 1}</VisuallyHidden>
          </Button>
        </div>
      )}
    </Stack>
  );
}
