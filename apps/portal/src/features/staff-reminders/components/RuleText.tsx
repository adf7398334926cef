import { useRef } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { Rule } from '../api/rules.js';
import type { RuleDraft } from '../rule-draft.js';

interface RuleTextProps {
  readonly variables: Rule['variables'];
  readonly draft: Pick<RuleDraft, 'title' | 'body'>;
  readonly error: unknown;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** Title and text with the variables that this event knows: a tap puts one where the cursor is. */
export function RuleText({ variables, draft, error, onChange }: RuleTextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    const area = frame.current?.querySelector('textarea');
    const at = area?.selectionStart ?? draft.body.length;
    const end = area?.selectionEnd ?? at;
    const piece = `{{${name}}}`;
    onChange({ body: `${draft.body.slice(0, at)}${piece}${draft.body.slice(end)}` });
    // After the new text is there.
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(at + piece.length, at + piece.length);
    });
  };
  return (
    <Stack>
      <TextInput
        label="Judul pesan"
        autoComplete="off"
        maxLength={80}
        value={draft.title}
        error={fieldError(error, 'title')}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div ref={frame}>
        <TextArea
          label="Isi pesan"
          hint="Kalimat pendek, paling banyak 15 kata. Isian seperti {{nama}} diganti saat dikirim."
          rows={5}
          maxLength={600}
          value={draft.body}
          error={fieldError(error, 'body')}
          onChange={(event) => onChange({ body: event.target.value })}
        />
      </div>
      <div role="group" aria-label="Isian yang dikenal pesan ini">
        <Row>
          {variables.map(({ name, meaning, required }) => (
            <Button key={name} variant="secondary" onClick={() => insert(name)}>
              {name}
              {required && ' (wajib)'} <VisuallyHidden>: {meaning}, sisipkan</VisuallyHidden>
            </Button>
          ))}
        </Row>
      </div>
    </Stack>
  );
}
