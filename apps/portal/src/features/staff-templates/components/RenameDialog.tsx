import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useRenameTemplate, type TemplateDetail } from '../api/templates.js';

interface RenameDialogProps {
  readonly template: TemplateDetail;
  readonly onClose: () => void;
}

/** Another name for a look. */
export function RenameDialog({ template, onClose }: RenameDialogProps) {
  const [name, setName] = useState(template.name);
  const rename = useRenameTemplate(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.submit({ params: { id: template.id }, body: { name } });
  };
  return (
    <Dialog open title="Ganti nama templat" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(rename.error) && <RequestErrorBanner error={rename.error} />}
          <TextInput
            label="Nama templat"
            autoComplete="off"
            maxLength={80}
            value={name}
            error={fieldError(rename.error, 'name')}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" busy={rename.isPending} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
