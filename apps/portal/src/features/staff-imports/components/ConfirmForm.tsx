import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { useMe } from '../../../lib/use-me.js';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { isLimited, ROLES } from '../../staff-kit/staff-roles.js';
import { fromWibField } from '../../staff-kit/wib.js';
import { useConfirm, useImportBatches, useSeating, type PeopleImportDetail } from '../api/imports.js';
import { ConsentPart, type ConfirmDraft } from './ConsentPart.js';

const EMPTY: ConfirmDraft = {
  overwrite: false,
  batchId: '',
  kind: '',
  givenAt: '',
  collectedBy: '',
  kept: '',
};

/** The choices behind a yes, whose consent it rests on, and the numbers on the button. */
export function ConfirmForm({ found }: { readonly found: PeopleImportDetail }) {
  const [draft, setDraft] = useState(EMPTY);
  const confirm = useConfirm(found.id);
  const form = useFormFocus(confirm.error);
  // Who works for one unit brings people into its classes, and changes nothing of people elsewhere.
  const limited = isLimited(useMe(), ROLES.importPeople);
  const set = (change: Partial<ConfirmDraft>) => setDraft({ ...draft, ...change });
  const { add = 0, update = 0, fills = 0, differs = 0, same = 0 } = found.counts ?? {};
  const changes = draft.overwrite ? update : fills;
  if (add + update + same === 0) return null;
  const submit = () =>
    confirm.submit({
      params: { id: found.id },
      body: toYes(draft, { add, update: changes }),
    });
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="large" narrow>
        <h2>Impor</h2>
        {differs > 0 && !limited && (
          <CheckboxField
            label={`Timpa ${formatNumber(differs)} baris yang berbeda dari data tersimpan`}
            hint="Tanpa centang, hanya isian kosong yang diisi. Data peserta sendiri tetap."
            checked={draft.overwrite}
            onChange={({ target }) => set({ overwrite: target.checked })}
          />
        )}
        <BatchChoice
          id={found.id}
          value={draft.batchId}
          limited={limited}
          error={fieldError(confirm.error, 'batchId')}
          onChange={(batchId) => set({ batchId })}
        />
        <ConsentPart draft={draft} set={set} error={confirm.error} />
        <RequestErrorBanner error={confirm.error} />
        <Row>
          <Button type="submit" icon="check" busy={confirm.isPending} busyLabel="Sedang memulai…">
            {add + changes > 0
              ? `Impor: ${formatNumber(add)} ditambah, ${formatNumber(changes)} diubah`
              : 'Impor tanpa perubahan data'}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

const toYes = (draft: ConfirmDraft, expected: { readonly add: number; readonly update: number }) => ({
  overwrite: draft.overwrite,
  batchId: draft.batchId || null,
  consent: {
    // What is missing is named by the server, field by field.
    kind: draft.kind as 'written',
    givenAt: fromWibField(draft.givenAt) ?? '',
    collectedBy: draft.collectedBy,
    kept: draft.kept,
  },
  expected,
});

interface BatchChoiceProps {
  readonly id: string;
  readonly value: string;
  readonly limited: boolean;
  readonly error: string | undefined;
  readonly onChange: (batchId: string) => void;
}

function BatchChoice({ id, value, limited, error, onChange }: BatchChoiceProps) {
  const batches = useImportBatches();
  const seating = useSeating(id, value);
  return (
    <Stack gap="small">
      <Select
        label="Masukkan ke angkatan"
        hint={`Hanya angkatan ${limited ? 'unit Anda ' : ''}tanpa seleksi yang sedang dibuka.`}
        placeholder={limited ? 'Pilih angkatan' : 'Tidak, simpan orangnya saja'}
        value={value}
        error={error}
        options={(batches.data?.items ?? []).map((batch) => ({
          value: batch.id,
          label: `${batch.course}, ${batch.label} (${batch.seatsLeft === null ? 'tanpa batas' : `${formatNumber(batch.seatsLeft)} kursi`})`,
        }))}
        onChange={({ target }) => onChange(target.value)}
      />
      {value !== '' && seating.data && (
        <p role="status">
          {formatNumber(seating.data.toSeat)} mendapat kursi, {formatNumber(seating.data.toWait)} menunggu,{' '}
          {formatNumber(seating.data.already)} sudah terdaftar, {formatNumber(seating.data.incomplete)} belum
          punya NIK atau usaha.
        </p>
      )}
    </Stack>
  );
}
