import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useWriteTexts, type ReportTexts } from '../api/reports.js';

const FIELDS = [
  ['basis', 'Dasar kegiatan', 'Keputusan, DPA, atau surat tugas.', 2_000],
  ['problems', 'Masalah', 'Apa yang menghambat.', 4_000],
  ['suggestions', 'Saran', 'Apa yang sebaiknya diubah.', 4_000],
] as const;

/** What only people can write about a class. Empty places stand in the report as "Nihil". */
export function TextsForm({ batchId, texts }: { readonly batchId: string; readonly texts: ReportTexts }) {
  const [written, setWritten] = useState(texts);
  const save = useWriteTexts(() => toast('Tulisan tersimpan.'));
  return (
    <Card as="section" aria-labelledby="tulisan">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.submit({ params: { id: batchId }, body: written });
        }}
      >
        <Stack>
          <h2 id="tulisan">Tulisan panitia</h2>
          {FIELDS.map(([name, label, hint, most]) => (
            <TextArea
              key={name}
              label={label}
              hint={hint}
              optional
              maxLength={most}
              value={written[name]}
              onChange={({ target }) => setWritten({ ...written, [name]: target.value })}
            />
          ))}
          {save.error && <RequestErrorBanner error={save.error} />}
          <div>
            <Button type="submit" variant="secondary" busy={save.isPending}>
              Simpan tulisan
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
