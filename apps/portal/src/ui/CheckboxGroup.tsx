import { ChoiceFieldset, type ChoiceFieldsetProps } from './ChoiceFieldset.js';

export interface CheckboxGroupProps extends Omit<ChoiceFieldsetProps, 'input'> {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** Any number of choices out of a few. Values stay in the order of the options. */
export function CheckboxGroup({ values, onChange, ...rest }: CheckboxGroupProps) {
  const toggle = (value: string, on: boolean) =>
    onChange(
      rest.options
        .map((option) => option.value)
        .filter((each) => (each === value ? on : values.includes(each))),
    );
  return (
    <ChoiceFieldset
      {...rest}
      input={({ value }) => (
        <input
          type="checkbox"
          checked={values.includes(value)}
          onChange={(event) => toggle(value, event.target.checked)}
        />
      )}
    />
  );
}
