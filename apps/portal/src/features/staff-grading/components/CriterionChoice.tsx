import { RadioGroup } from '../../../ui/RadioGroup.js';
import type { Criterion } from '../api/submission.js';

export interface CriterionChoiceProps {
  readonly criterion: Criterion;
  readonly value: number | undefined;
  readonly error: string | undefined;
  readonly onChange: (score: number) => void;
}

/** One criterion with its levels, best first, each with what it looks like. */
export function CriterionChoice({ criterion, value, error, onChange }: CriterionChoiceProps) {
  const bestFirst = [...criterion.levels].sort((a, b) => b.score - a.score);
  return (
    <div data-criterion={criterion.name}>
      <RadioGroup
        label={`${criterion.name} (${criterion.weightPercent}%)`}
        name={`rubrik-${criterion.name}`}
        options={bestFirst.map((level) => ({
          value: String(level.score),
          label: `${level.score} · ${level.label}`,
          hint: level.description,
        }))}
        value={value === undefined ? null : String(value)}
        error={error}
        onChange={(score) => onChange(Number(score))}
      />
    </div>
  );
}
