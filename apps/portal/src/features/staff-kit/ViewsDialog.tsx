import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { fieldError, hasFieldErrors } from '../../lib/field-errors.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { Dialog } from '../../ui/Dialog.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { PLACES } from './list-state.js';
import { useForgetView, useKeepView, type SavedView } from './api/saved-views.js';

interface ViewsDialogProps {
  readonly open: boolean;
  readonly table: string;
  readonly views: readonly SavedView[];
  readonly onClose: () => void;
}

/** Filters and order under a name: kept, opened and forgotten. */
export function ViewsDialog({ open, table, views, onClose }: ViewsDialogProps) {
  const [path] = useLocation();
  const forget = useForgetView(() => toast('Tampilan dihapus.'));
  return (
    <Dialog open={open} title="Tampilan tersimpan" onClose={onClose}>
      <Stack>
        <RequestErrorBanner error={forget.error} />
        {views.length === 0 && <p>Belum ada. Saring daftarnya, lalu simpan di bawah ini.</p>}
        <Stack as="ul" gap="small">
          {views.map(({ id, name, query, isDefault }) => (
            <li key={id}>
              <Row>
                <a href={query ? `${path}?${query}` : path} onClick={onClose}>
                  {name}
                </a>
                {isDefault && <Badge>Utama</Badge>}
                <Button
                  variant="quiet"
                  icon="trash"
                  busy={forget.isPending}
                  busyLabel="Menghapus…"
                  onClick={() => forget.submit({ params: { id } })}
                >
                  Hapus <VisuallyHidden>tampilan {name}</VisuallyHidden>
                </Button>
              </Row>
            </li>
          ))}
        </Stack>
        <KeepView table={table} onKept={onClose} />
      </Stack>
    </Dialog>
  );
}

function KeepView({ table, onKept }: { readonly table: string; readonly onKept: () => void }) {
  const search = useSearch();
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const keep = useKeepView(() => {
    setName('');
    toast('Tampilan disimpan.');
    onKept();
  });
  const submit = () => {
    const values = new URLSearchParams(search);
    for (const place of PLACES) values.delete(place);
    keep.submit({ body: { table, name, query: values.toString(), isDefault } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="small">
        <RequestErrorBanner error={hasFieldErrors(keep.error) ? null : keep.error} />
        <TextInput
          label="Simpan saringan dan urutan sekarang sebagai"
          maxLength={60}
          autoComplete="off"
          value={name}
          error={fieldError(keep.error, 'name')}
          onChange={(event) => setName(event.target.value)}
        />
        <CheckboxField
          label="Buka daftar ini selalu begini"
          checked={isDefault}
          onChange={(event) => setDefault(event.target.checked)}
        />
        <Button type="submit" variant="secondary" busy={keep.isPending} busyLabel="Menyimpan…">
          Simpan tampilan
        </Button>
      </Stack>
    </form>
  );
}
