import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import type { BankQuestion } from '../api/questions.js';
import { plainText } from '../plain-text.js';
import { KINDS, LEVELS } from '../words.js';

export interface PickerListProps {
  readonly items: readonly BankQuestion[];
  readonly multiple: boolean;
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** One page of questions to tick; what is chosen on other pages stays. */
export function PickerList({ items, multiple, value, onChange }: PickerListProps) {
  if (items.length === 0) return null;
  const options = items.map(({ code, text, kind, level, moduleCode }) => ({
    value: code,
    label: plainText(text),
    hint: `${code} · ${KINDS[kind]} · ${LEVELS[level]} · bab ${moduleCode}`,
  }));
  if (!multiple) {
    return (
      <RadioGroup
        label="Pilih satu soal"
        name="soal"
        options={options}
        value={value[0] ?? null}
        onChange={(code) => onChange([code])}
      />
    );
  }
  const here = new Set(items.map(({ code }) => code));
  const ticked = (codes: readonly string[]) =>
    onChange([
      ...value.filter((code) => !here.has(code) || codes.includes(code)),
      ...codes.filter((code) => !value.includes(code)),
    ]);
  return <CheckboxGroup label="Pilih soal" options={options} values={value} onChange={ticked} />;
}
