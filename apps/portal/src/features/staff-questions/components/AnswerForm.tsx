import { useState, type FormEvent } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { newId } from '../../../lib/new-id.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useAnswer } from '../api/questions.js';

interface AnswerFormProps {
  readonly questionId: string;
  readonly first: boolean;
}

/** Writing an answer. The words stay in the form until the API has them. */
export function AnswerForm({ questionId, first }: AnswerFormProps) {
  const [text, setText] = useState('');
  const [id, setId] = useState(newId);
  const [missing, setMissing] = useState(false);
  const answer = useAnswer(() => {
    setText('');
    setId(newId());
    toast('Jawaban terkirim. Peserta diberi tahu.');
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setMissing(true);
    return answer.submit({ params: { id: questionId }, body: { id, text } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="small">
        <RequestErrorBanner error={answer.error} />
        <TextArea
          label={first ? 'Jawaban Anda' : 'Tambah jawaban'}
          rows={2}
          maxLength={2000}
          value={text}
          error={missing ? 'Tulis jawaban dulu.' : fieldError(answer.error, 'text')}
          onChange={(event) => {
            setMissing(false);
            setText(event.target.value);
          }}
        />
        <div>
          <Button type="submit" variant={first ? 'primary' : 'secondary'} busy={answer.isPending}>
            Kirim jawaban
          </Button>
        </div>
      </Stack>
    </form>
  );
}
