import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { BatchDraft } from '../batch-draft.js';

export interface BatchTimesProps {
  readonly draft: BatchDraft;
  readonly error: RequestError | null;
  readonly onChange: (change: Partial<BatchDraft>) => void;
}

type TextKey = Exclude<keyof BatchDraft, 'trainerIds' | 'mode' | 'admission' | 'allowances' | 'equipment'>;

/** Seats, place, days and deadlines. Days and hours are WIB. */
export function BatchTimes({ draft, error, onChange }: BatchTimesProps) {
  const selfPaced = draft.mode === 'self_paced';
  const field = (name: TextKey) => ({
    name,
    value: draft[name],
    error: fieldError(error, name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextInput
        {...field('capacity')}
        label="Jumlah kursi"
        inputMode="numeric"
        autoComplete="off"
        optional={selfPaced}
        hint={selfPaced ? 'Kosongkan bila tidak dibatasi.' : undefined}
      />
      {!selfPaced && (
        <TextInput
          {...field('minSeats')}
          label="Peserta paling sedikit"
          inputMode="numeric"
          autoComplete="off"
          optional
          hint="Kurang dari ini, angkatan perlu alasan untuk tetap jalan."
        />
      )}
      <TextInput {...field('place')} label="Tempat" optional maxLength={120} />
      <TextInput {...field('startsOn')} label="Tanggal mulai" type="date" optional={selfPaced} />
      <TextInput
        {...field('endsOn')}
        label="Tanggal selesai"
        type="date"
        optional={selfPaced}
        min={draft.startsOn || undefined}
      />
      <TextInput
        {...field('registrationOpensAt')}
        label="Pendaftaran dibuka (WIB)"
        type="datetime-local"
        optional
      />
      <TextInput
        {...field('registrationClosesAt')}
        label="Pendaftaran ditutup (WIB)"
        type="datetime-local"
        optional
      />
      <TextInput
        {...field('assignmentDueAt')}
        label="Batas kirim tugas akhir (WIB)"
        type="datetime-local"
        optional
      />
    </>
  );
}
