import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';

export interface IncidentText {
  readonly title: string;
  readonly happened: string;
  readonly dataKinds: string;
  readonly measures: string;
}

interface IncidentFieldsProps {
  readonly value: IncidentText;
  readonly error: RequestError | null;
  readonly onChange: (value: IncidentText) => void;
}

/** What the law wants to be told: what leaked, when and how, and what is done about it. */
export function IncidentFields({ value, error, onChange }: IncidentFieldsProps) {
  const of = (name: keyof IncidentText) => ({
    value: value[name],
    error: fieldError(error, name),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...value, [name]: event.target.value }),
  });
  return (
    <Stack>
      <TextInput label="Judul" {...of('title')} />
      <TextArea
        label="Apa yang terjadi, kapan, dan bagaimana"
        hint="Dibaca orang yang terdampak."
        {...of('happened')}
      />
      <TextArea label="Data yang terdampak" {...of('dataKinds')} />
      <TextArea label="Penanganan dan pemulihan" {...of('measures')} />
    </Stack>
  );
}
