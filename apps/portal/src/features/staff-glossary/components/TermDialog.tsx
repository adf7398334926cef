import { useId, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useAddTerm, useSaveTerm, type ManagedTerm } from '../api/terms.js';

interface TermDialogProps {
  /** Null: closed. */
  readonly term: ManagedTerm | 'new' | null;
  readonly onClose: () => void;
}

/** Adds a term or changes one. */
export function TermDialog({ term, onClose }: TermDialogProps) {
  const title = term === 'new' || term === null ? 'Tambah istilah' : `Ubah “${term.name}”`;
  return (
    <Dialog open={term !== null} title={title} onClose={onClose}>
      {term !== null && <TermForm term={term === 'new' ? undefined : term} onClose={onClose} />}
    </Dialog>
  );
}

const MOST_WORDS = 20;

/** Ways to write a term, as they are typed: parted by commas. */
const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

interface TermFormProps {
  readonly term: ManagedTerm | undefined;
  readonly onClose: () => void;
}

function TermForm({ term, onClose }: TermFormProps) {
  const formId = useId();
  const [name, setName] = useState(term?.name ?? '');
  const [meaning, setMeaning] = useState(term?.meaning ?? '');
  const [also, setAlso] = useState(term?.also.join(', ') ?? '');
  const { keep, error, isPending } = useKeeping(term, (saved) => {
    toast(`“${saved.name}” tersimpan.`);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep({ name, meaning, also: listOf(also) });
  };
  const words = meaning.split(/\s+/).filter(Boolean).length;
  return (
    <form id={formId} noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <TextInput
          label="Istilah"
          autoComplete="off"
          maxLength={60}
          value={name}
          error={fieldError(error, 'name')}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          label="Arti"
          hint={`Kata sehari-hari, paling banyak ${MOST_WORDS} kata. Sekarang ${words} kata.`}
          autoComplete="off"
          maxLength={200}
          value={meaning}
          error={fieldError(error, 'meaning')}
          onChange={(event) => setMeaning(event.target.value)}
        />
        <TextInput
          label="Tulisan lain (boleh kosong)"
          hint="Pisahkan dengan koma, misalnya: omset, pendapatan kotor."
          autoComplete="off"
          maxLength={400}
          value={also}
          error={alsoError(error)}
          onChange={(event) => setAlso(event.target.value)}
        />
        <div>
          <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** A new term is added, a known one changed. */
function useKeeping(term: ManagedTerm | undefined, done: (saved: ManagedTerm) => void) {
  const add = useAddTerm(done);
  const save = useSaveTerm(done);
  const keep = (body: Pick<ManagedTerm, 'name' | 'meaning' | 'also'>) => {
    if (!term) return add.submit({ body });
    const { id, hidden, revision } = term;
    return save.submit({ params: { id }, body: { ...body, hidden, revision } });
  };
  const { error, isPending } = term ? save : add;
  return { keep, error, isPending };
}

/** The sentence may be about the list or about one entry of it. */
function alsoError(error: Parameters<typeof fieldError>[0]): string | undefined {
  const places = ['also', ...Array.from({ length: 7 }, (_, at) => `also[${at}]`)];
  return places.map((path) => fieldError(error, path)).find(Boolean);
}
