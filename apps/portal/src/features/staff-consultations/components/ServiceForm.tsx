import { useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { KINDS, MODES } from '../../consultations/words.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useAddService, useChangeService, type ManagedService, type ServiceBody } from '../api/services.js';
import { Givers, Minutes } from './service-fields.js';

interface ServiceFormProps {
  /** Null: a new one. */
  readonly service: ManagedService | null;
  readonly onDone: () => void;
}

const EMPTY: ServiceBody = {
  name: '',
  description: '',
  kind: 'konsultasi',
  modes: ['on_site', 'online'],
  slotMinutes: 45,
  guardMinutes: 10,
  active: true,
  consultantIds: [],
};

/** One service; visits to the business are for guidance only. */
export function ServiceForm({ service, onDone }: ServiceFormProps) {
  const [draft, setDraft] = useState<ServiceBody>(() => (service ? bodyOf(service) : EMPTY));
  const { save, busy, error } = useSave(service, onDone);
  const change = (part: Partial<ServiceBody>) => setDraft({ ...draft, ...part });
  return (
    <form noValidate onSubmit={saving(() => save(draft))}>
      <Stack>
        <TextInput
          label="Nama layanan"
          value={draft.name}
          maxLength={60}
          error={fieldError(error, 'name')}
          onChange={(event) => change({ name: event.target.value })}
        />
        <TextArea
          label="Keterangan"
          hint="Satu kalimat yang dibaca peserta."
          optional
          value={draft.description}
          maxLength={200}
          error={fieldError(error, 'description')}
          onChange={(event) => change({ description: event.target.value })}
        />
        <Kind draft={draft} error={error} onChange={change} />
        <Minutes
          label="Lama pertemuan (menit)"
          value={draft.slotMinutes}
          error={fieldError(error, 'slotMinutes')}
          onChange={(slotMinutes) => change({ slotMinutes })}
        />
        <Minutes
          label="Jeda sesudahnya (menit)"
          hint="Untuk mencatat, atau untuk perjalanan."
          value={draft.guardMinutes}
          error={fieldError(error, 'guardMinutes')}
          onChange={(guardMinutes) => change({ guardMinutes })}
        />
        <Givers
          values={draft.consultantIds}
          error={fieldError(error, 'consultantIds')}
          onChange={(consultantIds) => change({ consultantIds })}
        />
        <CheckboxField
          label="Dibuka untuk janji baru"
          checked={draft.active}
          onChange={(event) => change({ active: event.target.checked })}
        />
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <div>
          <Button type="submit" busy={busy} busyLabel="Sedang menyimpan…">
            Simpan layanan
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** The page stays where it is. */
const saving = (save: () => void) => (event: FormEvent) => {
  event.preventDefault();
  save();
};

interface KindProps {
  readonly draft: ServiceBody;
  readonly error: RequestError | null;
  readonly onChange: (part: Partial<ServiceBody>) => void;
}

/** Kind and ways of meeting; who turns a service into guidance gets visits to the business at once. */
function Kind({ draft, error, onChange }: KindProps) {
  const changeKind = (kind: ServiceBody['kind']) => {
    const modes = draft.modes.filter((mode) => kind === 'bimbingan' || mode !== 'at_business');
    onChange({
      kind,
      modes: kind === 'bimbingan' && !modes.includes('at_business') ? ['at_business'] : modes,
    });
  };
  return (
    <>
      <RadioGroup
        label="Jenis"
        hint="Bimbingan: beberapa kunjungan sekaligus, juga ke tempat usaha."
        name="jenis"
        value={draft.kind}
        options={optionsOf(KINDS)}
        error={fieldError(error, 'kind')}
        onChange={(kind) => changeKind(kind as ServiceBody['kind'])}
      />
      <CheckboxGroup
        label="Cara bertemu"
        values={draft.modes}
        options={optionsOf(MODES).filter(
          ({ value }) => draft.kind === 'bimbingan' || value !== 'at_business',
        )}
        error={fieldError(error, 'modes')}
        onChange={(values) => onChange({ modes: values as ServiceBody['modes'] })}
      />
    </>
  );
}

function useSave(service: ManagedService | null, onDone: () => void) {
  const done = () => {
    toast('Layanan tersimpan.');
    onDone();
  };
  const add = useAddService(done);
  const change = useChangeService(done);
  const { isPending, error } = service ? change : add;
  const save = (body: ServiceBody) =>
    service ? change.submit({ params: { id: service.id }, body }) : add.submit({ body });
  return { save, busy: isPending, error };
}

const bodyOf = ({
  name,
  description,
  kind,
  modes,
  slotMinutes,
  guardMinutes,
  active,
  consultantIds,
}: ManagedService) => ({
  name,
  description,
  kind,
  modes,
  slotMinutes,
  guardMinutes,
  active,
  consultantIds,
});
