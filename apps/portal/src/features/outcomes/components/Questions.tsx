import { RadioGroup } from '../../../ui/RadioGroup.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { SKIPPED, type AnswerDraft } from '../answer-draft.js';
import type { Band } from '../api/outcomes.js';
import { countryOptions } from '../countries.js';
import { CHANNELS, optionsFrom } from '../words.js';

export interface QuestionProps {
  readonly draft: AnswerDraft;
  readonly bands: readonly Band[];
  readonly error: string | undefined;
  readonly onChange: (change: Partial<AnswerDraft>) => void;
}

interface Question {
  readonly title: string;
  readonly Field: (props: QuestionProps) => React.JSX.Element;
}

const YES_NO = [
  { value: 'belum', label: 'Belum pernah' },
  { value: 'sudah', label: 'Sudah pernah' },
];
const yesNo = (value: string): 'belum' | 'sudah' => (value === 'sudah' ? 'sudah' : 'belum');

function Sales({ draft, bands, error, onChange }: QuestionProps) {
  const options = bands.map(({ code, label, monthly }) => ({
    value: code,
    label,
    ...(monthly && { hint: `Kira-kira ${monthly}.` }),
  }));
  return (
    <RadioGroup
      label="Kira-kira berapa penjualan usaha Anda setahun?"
      hint="Cukup kira-kira. Jawaban Anda tidak untuk pajak."
      name="penjualan"
      options={[...options, { value: SKIPPED, label: 'Tidak ingin menjawab' }]}
      value={draft.salesBand || null}
      onChange={(salesBand) => onChange({ salesBand })}
      error={error}
    />
  );
}

function Workers({ draft, error, onChange }: QuestionProps) {
  return (
    <TextInput
      label="Berapa orang bekerja di usaha ini?"
      hint="Hitung Anda dan keluarga yang membantu."
      inputMode="numeric"
      autoComplete="off"
      value={draft.workers}
      onChange={(event) => onChange({ workers: event.target.value.replace(/\D/g, '') })}
      error={error}
    />
  );
}

function Places({ draft, error, onChange }: QuestionProps) {
  return (
    <CheckboxGroup
      label="Di mana Anda berjualan sekarang?"
      hint="Boleh lebih dari satu."
      options={optionsFrom(CHANNELS)}
      values={draft.channels}
      onChange={(channels) => onChange({ channels })}
      error={error}
    />
  );
}

function FirstOnline({ draft, error, onChange }: QuestionProps) {
  return (
    <Stack>
      <RadioGroup
        label="Pernah menerima pesanan dari internet?"
        hint="Misalnya lewat WhatsApp, media sosial, atau lokapasar."
        name="online"
        options={YES_NO}
        value={draft.online || null}
        onChange={(value) => onChange({ online: yesNo(value) })}
        error={draft.online === 'sudah' ? undefined : error}
      />
      {draft.online === 'sudah' && (
        <TextInput
          label="Kapan pesanan pertamanya?"
          hint="Kira-kira saja."
          type="date"
          value={draft.firstOnlineOn}
          onChange={(event) => onChange({ firstOnlineOn: event.target.value })}
          error={error}
        />
      )}
    </Stack>
  );
}

function FirstExport({ draft, error, onChange }: QuestionProps) {
  return (
    <Stack>
      <RadioGroup
        label="Pernah menjual ke luar negeri?"
        name="ekspor"
        options={YES_NO}
        value={draft.exported || null}
        onChange={(value) => onChange({ exported: yesNo(value) })}
        error={draft.exported === 'sudah' ? undefined : error}
      />
      {draft.exported === 'sudah' && (
        <>
          <TextInput
            label="Kapan yang pertama?"
            hint="Kira-kira saja."
            type="date"
            value={draft.firstExportOn}
            onChange={(event) => onChange({ firstExportOn: event.target.value })}
            error={error}
          />
          <Select
            label="Ke negara mana?"
            placeholder="Pilih negara"
            options={countryOptions()}
            value={draft.firstExportCountry}
            onChange={(event) => onChange({ firstExportCountry: event.target.value })}
          />
        </>
      )}
    </Stack>
  );
}

/** The five questions, in their order. */
export const QUESTIONS: readonly Question[] = [
  { title: 'Penjualan', Field: Sales },
  { title: 'Orang yang bekerja', Field: Workers },
  { title: 'Tempat berjualan', Field: Places },
  { title: 'Pesanan dari internet', Field: FirstOnline },
  { title: 'Ekspor', Field: FirstExport },
];
