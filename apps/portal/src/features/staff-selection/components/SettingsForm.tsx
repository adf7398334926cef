import { useState, type FormEvent, type ReactNode } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useBusinessFields } from '../../profile/api/business-fields.js';
import { useRegions } from '../../profile/api/regions.js';
import { useSaveSettings, type Selection } from '../api/selection.js';
import { fromDraft, toDraft, type SettingsDraft, type SimpleRule } from '../settings-draft.js';
import { DOCUMENT_NAMES, QUOTA_NAMES, SIMPLE_RULES, SIZE_NAMES, WEIGHT_NAMES } from '../words.js';

interface PartProps {
  readonly draft: SettingsDraft;
  readonly set: (change: Partial<SettingsDraft>) => void;
  readonly error: unknown;
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Who may come, which seats are kept for whom, and what counts how much. */
export function SettingsForm({ selection }: { readonly selection: Selection }) {
  const { batchId, settings, publishedRunId, capacity } = selection;
  const [draft, setDraft] = useState(() => toDraft(settings));
  const save = useSaveSettings(() => toast('Aturan seleksi tersimpan.'));
  const form = useFormFocus(save.error);
  const set = (change: Partial<SettingsDraft>) => setDraft((now) => ({ ...now, ...change }));
  if (publishedRunId)
    return <Banner title="Hasil sudah diumumkan">Aturan seleksi ini tidak dapat diubah lagi.</Banner>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({ params: { id: batchId }, body: fromDraft(draft) });
  };
  const part = { draft, set, error: save.error };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack narrow>
        <RequestErrorBanner error={save.error} />
        <Rules {...part} />
        <Quotas {...part} capacity={capacity} />
        <Weights {...part} />
        <CheckboxGroup
          label="Dokumen wajib"
          options={options(DOCUMENT_NAMES)}
          values={draft.documents}
          onChange={(documents) => set({ documents })}
        />
        <TextInput
          label="Lama tawaran (jam)"
          hint="Sesudah ini kursi diberikan ke cadangan."
          inputMode="numeric"
          value={draft.offerHours}
          error={fieldError(save.error, 'offerHours')}
          onChange={({ target }) => set({ offerHours: target.value })}
        />
        <TextInput
          label="Hasil diumumkan (WIB)"
          hint="Tampil kepada pendaftar."
          type="datetime-local"
          optional
          value={draft.announcedAt}
          error={fieldError(save.error, 'announcedAt')}
          onChange={({ target }) => set({ announcedAt: target.value })}
        />
        <Button type="submit" busy={save.isPending}>
          Simpan aturan
        </Button>
      </Stack>
    </form>
  );
}

function Rules({ draft, set, error }: PartProps) {
  const regions = useRegions('35').data?.items ?? [];
  const fields = useBusinessFields().data?.items ?? [];
  const regionOptions = regions.map(({ code, name }) => ({ value: code, label: name }));
  const sectors = [...new Set(fields.map(({ sector }) => sector))].sort();
  return (
    <Stack as="section">
      <h2>Syarat</h2>
      {fieldError(error, 'rules') && <Banner tone="danger">{fieldError(error, 'rules')}</Banner>}
      <CheckboxGroup
        label="Syarat umum"
        options={options(SIMPLE_RULES)}
        values={draft.simple}
        onChange={(simple) => set({ simple: simple as SimpleRule[] })}
      />
      <TextInput
        label="Umur paling muda"
        hint="Kosongkan bila umur tidak menjadi syarat."
        inputMode="numeric"
        optional
        value={draft.ageMin}
        error={fieldError(error, 'rules[0].min')}
        onChange={({ target }) => set({ ageMin: target.value })}
      />
      <TextInput
        label="Umur paling tua"
        inputMode="numeric"
        optional
        value={draft.ageMax}
        error={fieldError(error, 'rules[0].max')}
        onChange={({ target }) => set({ ageMax: target.value })}
      />
      <CheckboxGroup
        label="Ukuran usaha"
        hint="Kosong berarti semua ukuran."
        options={options(SIZE_NAMES)}
        values={draft.sizes}
        onChange={(sizes) => set({ sizes })}
      />
      <Folded summary="Bidang usaha yang diterima" count={draft.sectors.length}>
        <CheckboxGroup
          label="Bidang usaha"
          hint="Kosong berarti semua bidang."
          options={sectors.map((value) => ({ value, label: value }))}
          values={draft.sectors}
          onChange={(chosen) => set({ sectors: chosen })}
        />
      </Folded>
      <Folded summary="Wilayah yang diterima" count={draft.regions.length}>
        <CheckboxGroup
          label="Kabupaten dan kota"
          hint="Kosong berarti seluruh Jawa Timur."
          options={regionOptions}
          values={draft.regions}
          onChange={(chosen) => set({ regions: chosen })}
        />
      </Folded>
      <Folded summary="Wilayah prioritas" count={draft.priorityRegions.length}>
        <CheckboxGroup
          label="Kabupaten dan kota prioritas"
          options={regionOptions}
          values={draft.priorityRegions}
          onChange={(priorityRegions) => set({ priorityRegions })}
        />
      </Folded>
    </Stack>
  );
}

function Quotas({ draft, set, error, capacity }: PartProps & { readonly capacity: number | null }) {
  const groups = Object.keys(QUOTA_NAMES) as (keyof typeof QUOTA_NAMES)[];
  // It is about all of them: it stands at the first that asks for seats, where the focus goes.
  const first = groups.find((group) => draft.quotas[group].trim() !== '');
  return (
    <Stack as="section">
      <h2>Kuota</h2>
      <p>{capacity === null ? 'Isi jumlah kursi angkatan dulu.' : `Angkatan ini punya ${capacity} kursi.`}</p>
      {groups.map((group) => (
        <TextInput
          key={group}
          label={`Kuota: ${QUOTA_NAMES[group]}`}
          inputMode="numeric"
          optional
          value={draft.quotas[group]}
          error={group === first ? fieldError(error, 'quotas') : undefined}
          onChange={({ target }) => set({ quotas: { ...draft.quotas, [group]: target.value } })}
        />
      ))}
    </Stack>
  );
}

function Weights({ draft, set, error }: PartProps) {
  return (
    <Stack as="section">
      <h2>Bobot nilai</h2>
      {(Object.keys(WEIGHT_NAMES) as (keyof typeof WEIGHT_NAMES)[]).map((name) => (
        <TextInput
          key={name}
          label={`Bobot: ${WEIGHT_NAMES[name]}`}
          inputMode="numeric"
          value={draft.weights[name]}
          error={fieldError(error, `weights.${name}`)}
          onChange={({ target }) => set({ weights: { ...draft.weights, [name]: target.value } })}
        />
      ))}
    </Stack>
  );
}

function Folded(props: { readonly summary: string; readonly count: number; readonly children: ReactNode }) {
  const { summary, count, children } = props;
  return <Disclosure summary={count > 0 ? `${summary} (${count})` : summary}>{children}</Disclosure>;
}
