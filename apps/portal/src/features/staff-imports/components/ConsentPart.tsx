import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';

const CONSENTS = [
  { value: 'written', label: 'Tertulis', hint: 'Lembar persetujuan bertanda tangan.' },
  { value: 'spoken', label: 'Lisan dan direkam', hint: 'Rekaman suara atau video.' },
];

export interface ConfirmDraft {
  readonly overwrite: boolean;
  readonly batchId: string;
  readonly kind: string;
  readonly givenAt: string;
  readonly collectedBy: string;
  readonly kept: string;
}
interface ConsentPartProps {
  readonly draft: ConfirmDraft;
  readonly set: (change: Partial<ConfirmDraft>) => void;
  readonly error: unknown;
}

/** UU 27/2022 art. 20-24: how they agreed, when, who asked, and where the proof is. */
export function ConsentPart({ draft, set, error }: ConsentPartProps) {
  return (
    <Stack as="section" aria-labelledby="persetujuan">
      <h3 id="persetujuan">Persetujuan peserta</h3>
      <Banner title="Semua orang di berkas ini sudah setuju">
        <p>Dasarnya UU 27/2022. Simpan buktinya. Peserta boleh menarik persetujuan.</p>
      </Banner>
      <RadioGroup
        label="Bentuk persetujuan"
        name="consent"
        options={CONSENTS}
        value={draft.kind || null}
        error={fieldError(error, 'consent.kind')}
        onChange={(kind) => set({ kind })}
      />
      <TextInput
        label="Dikumpulkan oleh"
        hint="Dinas atau petugasnya."
        maxLength={120}
        value={draft.collectedBy}
        error={fieldError(error, 'consent.collectedBy')}
        onChange={({ target }) => set({ collectedBy: target.value })}
      />
      <TextInput
        label="Disetujui pada (WIB)"
        type="datetime-local"
        value={draft.givenAt}
        error={fieldError(error, 'consent.givenAt')}
        onChange={({ target }) => set({ givenAt: target.value })}
      />
      <TextInput
        label="Tempat bukti disimpan"
        maxLength={200}
        value={draft.kept}
        error={fieldError(error, 'consent.kept')}
        onChange={({ target }) => set({ kept: target.value })}
      />
    </Stack>
  );
}
