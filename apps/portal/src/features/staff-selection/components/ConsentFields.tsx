import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { RegisterDraft } from '../register-draft.js';
import { CONSENTS } from '../words.js';

interface ConsentFieldsProps {
  readonly draft: RegisterDraft;
  readonly set: (change: Partial<RegisterDraft>) => void;
  readonly error: unknown;
}

/** How somebody agreed, when, and where the proof is (UU 27/2022 art. 20-24). */
export function ConsentFields({ draft, set, error }: ConsentFieldsProps) {
  return (
    <Stack as="section">
      <h2>Persetujuan</h2>
      <Banner title="Bacakan kepada orangnya">
        <p>Latkop UKM menyimpan nama, NIK, alamat, dan data usaha Anda.</p>
        <p>Data dipakai untuk seleksi, pelatihan, dan sertifikat. Data tidak dijual.</p>
        <p>Anda boleh membatalkan kapan saja. Apakah Anda setuju?</p>
      </Banner>
      <RadioGroup
        label="Bentuk persetujuan"
        name="consent"
        options={Object.entries(CONSENTS).map(([value, words]) => ({ value, ...words }))}
        value={draft.consentKind || null}
        error={fieldError(error, 'kind')}
        onChange={(consentKind) => set({ consentKind })}
      />
      <TextInput
        label="Disetujui pada (WIB)"
        type="datetime-local"
        value={draft.consentedAt}
        error={fieldError(error, 'givenAt')}
        onChange={({ target }) => set({ consentedAt: target.value })}
      />
      <TextInput
        label="Tempat bukti disimpan"
        hint="Misalnya: map seleksi nomor 4, atau nama berkas rekaman."
        maxLength={200}
        value={draft.kept}
        error={fieldError(error, 'kept')}
        onChange={({ target }) => set({ kept: target.value })}
      />
    </Stack>
  );
}
