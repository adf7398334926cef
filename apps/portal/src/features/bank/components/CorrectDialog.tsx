import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { useCorrectQuestion } from '../api/corrections.js';
import type { BankQuestion, BankQuestionDetail } from '../api/questions.js';
import { findingAt, findingsOf } from '../question-checks.js';
import { keyOf, toDraft, toKeyNumber } from '../question-draft.js';
import { KeyInput } from './KeyInput.js';

export interface CorrectDialogProps {
  readonly detail: BankQuestionDetail;
  readonly onClose: () => void;
}

/** Corrects a wrong key also where it is published: says what that does, asks for the reason. */
export function CorrectDialog({ detail, onClose }: CorrectDialogProps) {
  const { draft, setDraft, reason, setReason, keyFault, reasonFault, correct, submit } = useCorrectionForm(
    detail.question,
    onClose,
  );
  return (
    <Dialog
      open
      title="Perbaiki kunci"
      onClose={() => !correct.isPending && onClose()}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Tidak jadi
          </Button>
          <Button busy={correct.isPending} busyLabel="Sedang memperbaiki…" onClick={submit}>
            Perbaiki dan hitung ulang
          </Button>
        </>
      }
    >
      <Stack>
        {!hasFieldErrors(correct.error) && <RequestErrorBanner error={correct.error} />}
        <Consequences versions={detail.versions} />
        <KeyInput
          draft={draft}
          error={keyFault ?? fieldError(correct.error, 'key')}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <TextArea
          label="Alasan"
          hint="Tercatat bersama nama Anda."
          rows={2}
          maxLength={500}
          value={reason}
          error={reasonFault ?? fieldError(correct.error, 'reason')}
          onChange={(event) => setReason(event.target.value.replace(/\n/g, ' '))}
        />
      </Stack>
    </Dialog>
  );
}

/** The corrected key and its reason; faults are said after the first try. */
function useCorrectionForm(question: BankQuestion, onStarted: () => void) {
  const [draft, setDraft] = useState(() => toDraft(question));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const correct = useCorrectQuestion(onStarted);
  const tolerance = Number(toKeyNumber(draft.tolerance));
  const changed =
    JSON.stringify(keyOf(draft)) !== JSON.stringify(question.key) || tolerance !== question.tolerance;
  const findings = findingsOf(draft);
  const keyFault =
    findingAt(findings, 'key') ??
    findingAt(findings, 'tolerance') ??
    (changed ? undefined : 'Kunci belum berubah.');
  const reasonFault = reason.trim().length < 3 ? 'Tulis alasannya, paling sedikit 3 huruf.' : undefined;
  const submit = () => {
    setTried(true);
    if (keyFault || reasonFault) return;
    const body = { revision: question.revision, key: keyOf(draft), reason };
    correct.submit({
      params: { id: question.id },
      body: question.kind === 'numeric' ? { ...body, tolerance } : body,
    });
  };
  return {
    draft,
    setDraft,
    reason,
    setReason,
    keyFault: tried ? keyFault : undefined,
    reasonFault: tried ? reasonFault : undefined,
    correct,
    submit,
  };
}

/** What will happen, in numbers where they are known. */
function Consequences({ versions }: { readonly versions: BankQuestionDetail['versions'] }) {
  const same = versions.filter((version) => version.same);
  const left = versions.filter((version) => !version.same);
  const attempts = same.reduce((sum, version) => sum + version.attempts, 0);
  const numbers = (list: typeof versions) => list.map(({ number }) => number).join(', ');
  return (
    <Banner tone="warning" title="Berlaku juga untuk yang sudah terbit">
      <p>
        {same.length > 0
          ? `Versi ${numbers(same)} diperbaiki. ${formatNumber(attempts)} pengerjaan dinilai ulang.`
          : 'Belum ada versi terbit dengan soal ini. Hanya draf yang berubah.'}
      </p>
      {left.length > 0 && <p>Versi {numbers(left)} tidak diubah, karena soalnya berbeda.</p>}
      <p>Yang sudah lulus tetap lulus. Sertifikat yang terbit tidak berubah.</p>
    </Banner>
  );
}
