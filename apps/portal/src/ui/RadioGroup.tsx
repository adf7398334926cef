import { ChoiceFieldset, type ChoiceFieldsetProps } from './ChoiceFieldset.js';

export interface RadioGroupProps extends Omit<ChoiceFieldsetProps, 'input'> {
  readonly name: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** One choice out of a few. */
export function RadioGroup({ name, value, onChange, ...rest }: RadioGroupProps) {
  return (
    <ChoiceFieldset
      {...rest}
      input={(option) => (
        <input
          type="radio"
          name={name}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      )}
    />
  );
}
