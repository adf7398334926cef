import { useState, type FormEvent } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useNominate, type Applicant } from '../api/selection.js';

/** Who nominated a person, by which letter. A kabupaten/kota nominates its own people alone. */
export function Nomination({ applicant }: { readonly applicant: Applicant }) {
  const { id, nominatedBy, nomination } = applicant;
  const nominate = useNominate(() => toast('Usulan tersimpan.'));
  if (nominatedBy)
    return (
      <Stack as="section" gap="small">
        <h3>Usulan</h3>
        <p>
          Diusulkan {nominatedBy}
          {nomination && `, surat ${nomination.letter}`}.
        </p>
        {nomination && (
          <p>
            Dicatat {nomination.recordedBy}, {formatMoment(nomination.at)}.
          </p>
        )}
        <RequestErrorBanner error={nominate.error} />
        <Row>
          <Button
            variant="secondary"
            busy={nominate.isPending}
            onClick={() => nominate.submit({ params: { id }, body: { nomination: null } })}
          >
            Hapus usulan
          </Button>
        </Row>
      </Stack>
    );
  return <NominationForm applicant={applicant} nominate={nominate} />;
}

interface NominationFormProps {
  readonly applicant: Applicant;
  readonly nominate: ReturnType<typeof useNominate>;
}

function NominationForm({ applicant, nominate }: NominationFormProps) {
  const { id, regencyName, regencyCode, cooperative } = applicant;
  const [kind, setKind] = useState<'regency' | 'cooperative' | null>(null);
  const [name, setName] = useState(cooperative ?? '');
  const [letter, setLetter] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!kind) return;
    const nomination =
      kind === 'regency' ? { kind, regencyCode, letter } : { kind, cooperative: name, letter };
    nominate.submit({ params: { id }, body: { nomination } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="small">
        <h3>Usulan</h3>
        <RadioGroup
          label="Diusulkan oleh"
          hint="Hanya bila suratnya sudah diterima kantor."
          name="nominator"
          options={[
            { value: 'regency', label: regencyName },
            { value: 'cooperative', label: 'Koperasi' },
          ]}
          value={kind}
          onChange={(value) => setKind(value as 'regency' | 'cooperative')}
        />
        {kind && (
          <>
            {kind === 'cooperative' && (
              <TextInput
                label="Nama koperasi"
                value={name}
                error={fieldError(nominate.error, 'nomination.cooperative')}
                onChange={({ target }) => setName(target.value)}
              />
            )}
            <TextInput
              label="Nomor surat"
              maxLength={80}
              value={letter}
              error={fieldError(nominate.error, 'nomination.letter')}
              onChange={({ target }) => setLetter(target.value)}
            />
            <RequestErrorBanner error={nominate.error} />
            <Row>
              <Button type="submit" variant="secondary" busy={nominate.isPending}>
                Simpan usulan
              </Button>
            </Row>
          </>
        )}
      </Stack>
    </form>
  );
}
