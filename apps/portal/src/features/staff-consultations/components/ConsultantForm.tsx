import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useServices } from '../../consultations/api/consultations.js';
import { useSetConsultant, type Consultant, type ConsultantBody } from '../api/consultations.js';
import { HoursField } from './HoursField.js';

interface ConsultantFormProps {
  readonly consultant: Consultant;
  readonly onDone: () => void;
}

/** Services, weekly hours and place of one consultant. */
export function ConsultantForm({ consultant, onDone }: ConsultantFormProps) {
  const services = useServices();
  const [draft, setDraft] = useState<ConsultantBody>(() => draftOf(consultant));
  const save = useSetConsultant(() => {
    toast('Jadwal tersimpan.');
    onDone();
  });
  const change = (part: Partial<ConsultantBody>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onlineLink = draft.onlineLink?.trim() || null;
    save.submit({ params: { id: consultant.id }, body: { ...draft, onlineLink } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <CheckboxField
          label="Menerima konsultasi"
          checked={draft.active}
          onChange={(event) => change({ active: event.target.checked })}
        />
        <CheckboxGroup
          label="Layanan"
          values={draft.serviceIds}
          onChange={(serviceIds) => change({ serviceIds: [...serviceIds] })}
          options={(services.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          error={fieldError(save.error, 'serviceIds')}
        />
        <HoursField
          hours={draft.hours}
          onChange={(hours) => change({ hours })}
          error={fieldError(save.error, 'hours')}
        />
        <TextInput
          label="Tempat"
          value={draft.place}
          maxLength={120}
          error={fieldError(save.error, 'place')}
          onChange={(event) => change({ place: event.target.value })}
        />
        <TextInput
          label="Tautan pertemuan online"
          hint="Tanpa tautan, hanya datang langsung yang ditawarkan."
          optional
          inputMode="url"
          value={draft.onlineLink ?? ''}
          maxLength={300}
          error={fieldError(save.error, 'onlineLink')}
          onChange={(event) => change({ onlineLink: event.target.value })}
        />
        {!hasFieldErrors(save.error) && <RequestErrorBanner error={save.error} />}
        <div>
          <Button type="submit" busy={save.isPending} busyLabel="Sedang menyimpan…">
            Simpan jadwal
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Who never advised starts with the usual place. */
function draftOf({ active, place, onlineLink, serviceIds, hours }: Consultant): ConsultantBody {
  return {
    active: active || place === '',
    place: place || 'Ruang konsultasi, lantai 1',
    onlineLink,
    serviceIds,
    hours,
  };
}
