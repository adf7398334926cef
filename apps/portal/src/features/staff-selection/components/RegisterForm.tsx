import { useState, type FormEvent } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { AboutMe, NameAndPlace } from '../../profile/components/PersonFields.js';
import { useRegister } from '../api/registration.js';
import { partOf, toRegisterDraft, toRegistration, type Searched } from '../register-draft.js';
import { BusinessPart } from './BusinessPart.js';
import { ConsentFields } from './ConsentFields.js';

interface RegisterFormProps {
  readonly batchId: string;
  readonly searched: Searched;
  readonly onDone: (applicationId: string) => void;
}

/** What is still missing about a person, why they come, and how they agreed. */
export function RegisterForm({ batchId, searched, onDone }: RegisterFormProps) {
  const { found } = searched;
  const [draft, setDraft] = useState(() => toRegisterDraft(searched));
  const register = useRegister(onDone);
  const { error } = register;
  const form = useFormFocus(error);
  const set = (change: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.submit({ params: { id: batchId }, body: toRegistration(draft, found) });
  };
  const person = {
    draft: draft.person,
    error: partOf(error, 'person'),
    onChange: (change: Partial<typeof draft.person>) => set({ person: { ...draft.person, ...change } }),
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack>
        <Who searched={searched} />
        {!found?.name && (
          <Stack as="section">
            <h2>Data diri</h2>
            {!found && (
              <TextInput
                label="Nomor HP orang ini"
                hint="Dipakai untuk masuk dengan kode. Harus dapat dihubungi."
                inputMode="tel"
                autoComplete="off"
                value={draft.phone}
                error={fieldError(error, 'phone')}
                onChange={({ target }) => set({ phone: target.value })}
              />
            )}
            <NameAndPlace {...person} />
            <AboutMe {...person} />
          </Stack>
        )}
        {!found?.nik && (
          <TextInput
            label="NIK orang ini"
            hint="16 angka di KTP. Disimpan tersandi."
            inputMode="numeric"
            autoComplete="off"
            value={draft.nik}
            error={fieldError(error, 'nik') ?? nikProblem(error)}
            onChange={({ target }) => set({ nik: target.value })}
          />
        )}
        <BusinessPart draft={draft} set={set} found={found} error={error} />
        <Stack as="section">
          <h2>Pendaftaran</h2>
          <TextInput
            label="Anggota koperasi"
            hint="Nama koperasinya, bila ada."
            optional
            value={draft.cooperative}
            error={fieldError(error, 'cooperative')}
            onChange={({ target }) => set({ cooperative: target.value })}
          />
          <TextArea
            label="Mengapa ingin ikut?"
            optional
            maxLength={1000}
            value={draft.motivation}
            error={fieldError(error, 'motivation')}
            onChange={({ target }) => set({ motivation: target.value })}
          />
        </Stack>
        <ConsentFields draft={draft} set={set} error={partOf(error, 'consent')} />
        {error && (hasFieldErrors(error) ? <StillWrong /> : <RequestErrorBanner error={error} />)}
        <Button type="submit" wide busy={register.isPending} busyLabel="Menyimpan…">
          Simpan, lanjut ke dokumen
        </Button>
      </Stack>
    </form>
  );
}

function StillWrong() {
  return (
    <Banner tone="danger" title="Ada isian yang perlu diperbaiki" live>
      <p>Belum ada yang disimpan. Isian Anda masih ada di sini.</p>
    </Banner>
  );
}

function Who({ searched: { found } }: { readonly searched: Searched }) {
  if (!found)
    return (
      <Banner title="Belum ada di Sinau">
        <p>Isi data orang ini. Nanti ia dapat masuk sendiri dengan nomor HP.</p>
      </Banner>
    );
  return (
    <Banner tone="success" title={found.name ?? 'Akun tanpa data diri'}>
      <p>Cocokkan dengan KTP sebelum melanjutkan.</p>
      <ul>
        {found.regionLabel && <li>{found.regionLabel}</li>}
        {found.phone && <li>HP {found.phone}</li>}
        {found.nik && <li>NIK {found.nik}</li>}
      </ul>
    </Banner>
  );
}

function nikProblem(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.code === 'nik_invalid' || error.code === 'nik_taken' ? error.title : undefined;
}
