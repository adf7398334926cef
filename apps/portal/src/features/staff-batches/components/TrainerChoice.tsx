import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { QueryView } from '../../../ui/QueryView.js';
import { useTrainers } from '../api/trainers.js';

export interface TrainerChoiceProps {
  readonly values: readonly string[];
  readonly error: RequestError | null;
  readonly onChange: (ids: string[]) => void;
}

/** Who trains this angkatan: any number of accounts. */
export function TrainerChoice({ values, error, onChange }: TrainerChoiceProps) {
  const trainers = useTrainers();
  const refused =
    error instanceof ApiError
      ? error.fields.find(({ path }) => path.startsWith('trainerIds'))?.message
      : undefined;
  return (
    <QueryView query={trainers} heading="h2">
      {({ items }) =>
        items.length > 0 ? (
          <CheckboxGroup
            label="Pelatih"
            hint="Pelatih menilai tugas dan mengisi presensi."
            options={items.map(({ id, name }) => ({ value: id, label: name }))}
            values={values}
            error={refused}
            onChange={onChange}
          />
        ) : (
          <p>Belum ada akun pelatih. Admin dapat membuatnya.</p>
        )
      }
    </QueryView>
  );
}
