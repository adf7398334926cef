import { useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useCreateTemplate, useStarters } from '../api/templates.js';

/** From a finished design, or as a copy. */
export type Beginning =
  { readonly kind: 'starter' } | { readonly kind: 'copy'; readonly id: string; readonly name: string };

interface NewTemplateDialogProps {
  readonly beginning: Beginning;
  readonly onClose: () => void;
}

/** Names a new look and opens it. */
export function NewTemplateDialog({ beginning, onClose }: NewTemplateDialogProps) {
  const starters = useStarters();
  const [, navigate] = useLocation();
  const [name, setName] = useState(beginning.kind === 'copy' ? `Salinan ${beginning.name}`.slice(0, 80) : '');
  const [starter, setStarter] = useState('sttp-id');
  const create = useCreateTemplate(({ id }) => navigate(staffPaths.template(id)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const from = beginning.kind === 'copy' ? { templateId: beginning.id } : { starter };
    create.submit({ body: { name, from } });
  };
  return (
    <Dialog open title={beginning.kind === 'copy' ? 'Salin templat' : 'Templat baru'} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(create.error) && <RequestErrorBanner error={create.error} />}
          <TextInput
            label="Nama templat"
            hint="Misalnya: Tanda tamat 2027."
            autoComplete="off"
            maxLength={80}
            value={name}
            error={fieldError(create.error, 'name')}
            onChange={({ target }) => setName(target.value)}
          />
          {beginning.kind === 'starter' && (
            <QueryView query={starters} heading="h2">
              {({ items }) => (
                <Select
                  label="Mulai dari"
                  options={items.map(({ key, name: label }) => ({ value: key, label }))}
                  value={starter}
                  error={fieldError(create.error, 'from')}
                  onChange={({ target }) => setStarter(target.value)}
                />
              )}
            </QueryView>
          )}
          <Button type="submit" busy={create.isPending} busyLabel="Sedang membuat…">
            {beginning.kind === 'copy' ? 'Salin' : 'Buat templat'}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
