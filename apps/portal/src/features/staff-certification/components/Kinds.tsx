import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ClassPreview } from '../../staff-templates/components/ClassPreview.js';
import type { CertificateKind, Certification } from '../api/certification.js';
import { useChooseKinds } from '../api/decide.js';
import { BUILT_IN, KIND_WORDS, mayDo } from '../words.js';

const ORDER: readonly CertificateKind[] = ['STTP', 'SK', 'PELATIH'];

/** Which certificates the class gives and how they look, for whoever may still choose. */
export function Kinds({ data }: { readonly data: Certification }) {
  if (!mayDo(data, 'choose_kinds')) return null;
  return (
    <Stack as="section" aria-labelledby="jenis">
      <h2 id="jenis">Jenis sertifikat</h2>
      <KindsForm data={data} />
    </Stack>
  );
}

type Choice = Partial<Record<CertificateKind, string>>;

function KindsForm({ data }: { readonly data: Certification }) {
  const saved = Object.fromEntries(
    data.kinds.map(({ kind, template }) => [kind, template?.versionId ?? '']),
  ) as Choice;
  const [choice, setChoice] = useState<Choice>(saved);
  const choose = useChooseKinds(() => toast('Jenis sertifikat tersimpan.'));
  const save = () =>
    choose.submit({
      params: { id: data.batch.id },
      body: {
        kinds: ORDER.flatMap((kind) => {
          const version = choice[kind];
          return version === undefined ? [] : [{ kind, templateVersionId: version || null }];
        }),
      },
    });
  const same = ORDER.every((kind) => choice[kind] === saved[kind]);
  return (
    <Stack narrow>
      <RequestErrorBanner error={choose.error} />
      {ORDER.map((kind) => (
        <KindFields
          key={kind}
          kind={kind}
          data={data}
          version={choice[kind]}
          onChange={(version) => setChoice({ ...choice, [kind]: version })}
        />
      ))}
      <div>
        <Button
          variant="secondary"
          busy={choose.isPending}
          busyLabel="Sedang menyimpan…"
          // Not `disabled`: after saving the focus would be lost with it.
          aria-disabled={same}
          onClick={() => same || save()}
        >
          Simpan jenis
        </Button>
      </div>
    </Stack>
  );
}

interface KindFieldsProps {
  readonly kind: CertificateKind;
  readonly data: Certification;
  /** Undefined: not given; empty: the built-in look. */
  readonly version: string | undefined;
  readonly onChange: (version: string | undefined) => void;
}

function KindFields({ kind, data, version, onChange }: KindFieldsProps) {
  const looks = data.templates.filter((template) => template.kind === kind);
  const { name, who } = KIND_WORDS[kind];
  const hint = kind === 'SK' ? `${who} Paling sedikit ${data.settings.skMinAttendance}% sesi.` : who;
  return (
    <>
      <CheckboxField
        label={name}
        hint={hint}
        checked={version !== undefined}
        disabled={kind === 'STTP'}
        onChange={(event) => onChange(event.target.checked ? '' : undefined)}
      />
      {version !== undefined && looks.length > 0 && (
        <Select
          label={`Templat ${name}`}
          placeholder={BUILT_IN}
          options={looks.map((look) => ({
            value: look.versionId,
            label: `${look.name} versi ${look.version}`,
          }))}
          value={version}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {version !== undefined && (
        <ClassPreview batchId={data.batch.id} kind={kind} versionId={version} name={name} />
      )}
    </>
  );
}
