import { useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useChangeIdentity, type Identity } from '../api/branding.js';
import { Letterhead, type Shown } from './Letterhead.js';
import { LogoField } from './LogoField.js';

const WORDS = [
  { name: 'parent', label: 'Nama dinas', max: 160 },
  { name: 'name', label: 'Nama lembaga', max: 120 },
  { name: 'address', label: 'Alamat', max: 200 },
  { name: 'city', label: 'Kota penandatanganan', max: 60 },
] as const;

const CONTACTS = [
  { name: 'phone', label: 'Nomor telepon', max: 20, mode: 'tel' },
  { name: 'whatsapp', label: 'Nomor WhatsApp', max: 20, mode: 'tel' },
  { name: 'email', label: 'E-mail', max: 120, mode: 'email' },
  { name: 'openingHours', label: 'Jam layanan', max: 120, mode: 'text' },
] as const;

/** Who the centre is, with the letterhead as it would be. */
export function IdentityForm({ identity }: { readonly identity: Identity }) {
  const { version, changedAt: _at, changedBy: _by, ...fields } = identity;
  const [wanted, setWanted] = useState<Shown>(fields);
  const change = useChangeIdentity(() => toast('Identitas tersimpan. Sertifikat yang terbit tidak berubah.'));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.submit({ body: { ...wanted, basedOn: version } });
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack narrow>
        {!hasFieldErrors(change.error) && <RequestErrorBanner error={change.error} />}
        <Words wanted={wanted} error={change.error} onChange={setWanted} />
        <LogoField
          label="Logo Dinas"
          sha256={wanted.logoDinas}
          error={fieldError(change.error, 'logoDinas')}
          onChange={(logoDinas) => setWanted((now) => ({ ...now, logoDinas }))}
        />
        <LogoField
          label="Logo lembaga"
          sha256={wanted.logoCentre}
          error={fieldError(change.error, 'logoCentre')}
          onChange={(logoCentre) => setWanted((now) => ({ ...now, logoCentre }))}
        />
        <h3>Pratinjau kop surat</h3>
        <Letterhead identity={wanted} />
        <div>
          <Button type="submit" busy={change.isPending} busyLabel="Sedang menyimpan…">
            Simpan identitas
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface WordsProps {
  readonly wanted: Shown;
  readonly error: RequestError | null;
  readonly onChange: (wanted: Shown) => void;
}

function Words({ wanted, error, onChange }: WordsProps) {
  return (
    <>
      {WORDS.map(({ name, label, max }) => (
        <TextInput
          key={name}
          label={label}
          value={wanted[name]}
          maxLength={max}
          error={fieldError(error, name)}
          onChange={(event) => onChange({ ...wanted, [name]: event.target.value })}
        />
      ))}
      {CONTACTS.map(({ name, label, max, mode }) => (
        <TextInput
          key={name}
          label={label}
          optional
          value={wanted[name] ?? ''}
          inputMode={mode}
          maxLength={max}
          error={fieldError(error, name)}
          onChange={(event) => onChange({ ...wanted, [name]: event.target.value || null })}
        />
      ))}
    </>
  );
}
