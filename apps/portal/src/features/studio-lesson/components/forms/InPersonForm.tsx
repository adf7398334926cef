import { TextInput } from '../../../../ui/TextInput.js';
import { LinesField } from '../LinesField.js';
import { NumberField } from '../NumberField.js';
import { RowsField } from '../RowsField.js';
import type { FormProps } from './form-props.js';

export function InPersonForm({ body, change, errorOf }: FormProps<'in_person'>) {
  const total = body.plan.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      <LinesField
        label="Alat dan bahan"
        hint="Satu baris satu alat."
        value={body.tools}
        error={errorOf('tools')}
        onChange={(tools) => change({ tools })}
      />
      <RowsField
        legend={`Susunan acara (${total} menit)`}
        noun="kegiatan"
        rows={body.plan}
        least={1}
        make={() => ({ minutes: 15, activity: '' })}
        onChange={(plan) => change({ plan })}
      >
        {(row, set, index) => (
          <>
            <NumberField
              label="Menit"
              value={row.minutes}
              min={1}
              max={600}
              onChange={(minutes) => minutes !== null && set({ minutes })}
            />
            <TextInput
              label="Kegiatan"
              maxLength={500}
              value={row.activity}
              error={errorOf(`plan.${index}.activity`)}
              onChange={(event) => set({ activity: event.target.value })}
            />
          </>
        )}
      </RowsField>
    </>
  );
}
