import { useState, type FormEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { OfflineError, type RequestError } from '../../../lib/api-errors.js';
import { api } from '../../../lib/api.js';
import { keyOf } from '../../../lib/api-query.js';
import { fieldError } from '../../../lib/field-errors.js';
import { newId } from '../../../lib/new-id.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { queue } from '../../offline/device.js';
import { QUESTION_MAX } from '../words.js';
import { SimilarQuestions } from './SimilarQuestions.js';

export interface AskFormProps {
  readonly enrolmentId: string;
  readonly lessonCode: string;
  readonly lessonTitle: string;
}

/** Writing a question. Without a signal it waits on the phone; the id is made here, so it counts once. */
export function AskForm(props: AskFormProps) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { send, busy, error } = useSendQuestion(props, () => setText(''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setMissing(true);
    return send(text.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <RequestErrorBanner error={error} />
        <TextArea
          label="Pertanyaan Anda"
          hint="Jangan tulis nomor HP atau NIK. Teman sekelas juga membacanya."
          rows={3}
          maxLength={QUESTION_MAX}
          value={text}
          error={missing ? 'Tulis pertanyaan dulu.' : fieldError(error, 'text')}
          onChange={(event) => {
            setMissing(false);
            setText(event.target.value);
          }}
        />
        <SimilarQuestions enrolmentId={props.enrolmentId} text={text.trim()} />
        <div>
          <Button type="submit" variant="secondary" icon="chat" busy={busy}>
            Kirim pertanyaan
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** To the API, or into the queue of this phone when there is no answer. */
function useSendQuestion({ enrolmentId, lessonCode, lessonTitle }: AskFormProps, onSent: () => void) {
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestError>();
  const ask = async (text: string) => {
    try {
      await api('POST /enrolments/:id/questions', {
        params: { id: enrolmentId },
        body: { id, lessonCode, text },
      });
      toast('Pertanyaan terkirim. Jawabannya masuk ke kotak masuk Anda.');
      void client.invalidateQueries({ queryKey: keyOf('GET /enrolments/:id/questions') });
    } catch (failure) {
      if (!(failure instanceof OfflineError)) throw failure;
      const createdAt = new Date().toISOString();
      // A device that keeps nothing: the words stay in the form.
      await queue({
        kind: 'question',
        id,
        enrolmentId,
        code: lessonCode,
        title: lessonTitle,
        createdAt,
        text,
      }).catch(() => Promise.reject(failure));
      toast('Belum ada sinyal. Pertanyaan tersimpan di HP dan terkirim sendiri nanti.');
    }
    setId(newId());
    onSent();
  };
  const send = (text: string) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    ask(text)
      .catch((failure: RequestError) => setError(failure))
      .finally(() => setBusy(false));
  };
  return { send, busy, error };
}
