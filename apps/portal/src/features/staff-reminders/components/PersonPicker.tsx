import { Select } from '../../../ui/Select.js';
import { useAllParticipants } from '../../staff-batches/api/participants.js';

interface PersonPickerProps {
  readonly batchId: string;
  /** Enrolment id; empty: the first one by name. */
  readonly value: string;
  readonly onChange: (enrolmentId: string) => void;
}

/** Whose data the preview is written with: those whom reminders of this angkatan reach. */
export function PersonPicker({ batchId, value, onChange }: PersonPickerProps) {
  const people = useAllParticipants(batchId);
  const options = (people.data ?? [])
    .filter(({ state }) => state === 'active' || state === 'completed')
    .map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }));
  return (
    <Select
      label="Untuk peserta"
      hint={people.isError ? 'Daftar peserta belum dapat dibaca. Pratinjau memakai yang pertama.' : undefined}
      placeholder="Yang pertama menurut abjad"
      options={options}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
