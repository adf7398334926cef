import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../lib/api-errors.js';
import { keyOf } from '../../../lib/api-query.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useChangeQuestion } from '../api/change-questions.js';
import { useModules } from '../api/modules.js';
import type { BankQuestion } from '../api/questions.js';
import { toBody, toDraft } from '../question-draft.js';
import { useKeptDraft } from '../use-kept-draft.js';
import { QuestionForm } from './editor/QuestionForm.js';

/** Changes a question of the draft; what is written waits on this device until it is saved. */
export function EditQuestion({ question }: { readonly question: BankQuestion }) {
  const client = useQueryClient();
  const modules = useModules(question.courseId);
  const stored = toDraft(question);
  const { draft, restored, setDraft, forget } = useKeptDraft(`${question.id}.${question.revision}`, stored);
  const change = useChangeQuestion(({ code }) => {
    forget(draft);
    toast(`Soal ${code} tersimpan. Berlaku setelah diterbitkan.`);
  });
  const conflict = change.error instanceof ApiError && change.error.code === 'edit_conflict';
  return (
    <Stack>
      {restored && (
        <Banner
          title="Tulisan Anda yang belum disimpan ada di sini"
          action={
            <Button variant="secondary" onClick={() => forget(stored)}>
              Buang dan pakai yang tersimpan
            </Button>
          }
        />
      )}
      {conflict && (
        <Banner
          tone="warning"
          title="Soal ini baru saja diubah orang lain"
          live
          action={
            <Button
              variant="secondary"
              onClick={() => void client.invalidateQueries({ queryKey: keyOf('GET /bank/questions/:id') })}
            >
              Muat yang terbaru
            </Button>
          }
        >
          <p>Tulisan Anda belum tersimpan. Salin dulu bagian yang perlu sebelum memuat.</p>
        </Banner>
      )}
      <QuestionForm
        draft={draft}
        modules={modules.list}
        save="Simpan perubahan"
        busy={change.isPending}
        error={conflict ? null : change.error}
        onChange={setDraft}
        onSave={() =>
          change.submit({
            params: { id: question.id },
            body: { ...toBody(draft), revision: question.revision },
          })
        }
      />
    </Stack>
  );
}
