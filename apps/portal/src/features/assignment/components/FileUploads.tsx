import { useEffect, useState } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { FileInput } from '../../../ui/FileInput.js';
import { Progress } from '../../../ui/Progress.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Evidence, EvidenceFile } from '../api/assignment.js';
import { useRemoveFile } from '../api/remove-file.js';
import { formatWords } from '../evidence.js';
import { fileProblem } from '../file-check.js';
import { canResume, useFileUpload, type FileUpload } from '../use-file-upload.js';
import { EvidenceFiles } from './EvidenceFiles.js';

type FileRule = Evidence & { readonly kind: 'video' | 'document' };

export const isRecordingOrDocument = (rule: Evidence): rule is FileRule =>
  rule.kind === 'video' || rule.kind === 'document';

const WORDS = {
  video: { one: 'video', title: 'Video', action: 'Rekam atau pilih video', icon: 'play' },
  document: { one: 'dokumen', title: 'Dokumen', action: 'Pilih dokumen', icon: 'page' },
} as const;

export interface FileUploadsProps {
  readonly enrolmentId: string;
  readonly code: string;
  readonly rule: FileRule;
  readonly files: readonly EvidenceFile[];
  /** Tells whether a file is still on its way. */
  readonly onBusy: (busy: boolean) => void;
}

/** Videos or documents of a draft: size said before sending, progress, and going on after a broken line. */
export function FileUploads({ enrolmentId, code, rule, files, onBusy }: FileUploadsProps) {
  const { one, title, action, icon } = WORDS[rule.kind];
  const { state, choose, send, resume, cancel } = useFileUpload(enrolmentId, code, rule.kind);
  const [problem, setProblem] = useState<string>();
  const take = useRemoveFile();
  const busy = state.phase === 'sending' || (state.phase === 'stopped' && canResume(state.error));
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const pick = (file: File | null) => {
    const wrong = file ? fileProblem(file, rule) : undefined;
    setProblem(wrong);
    if (file && !wrong) choose(file);
  };
  return (
    <Stack>
      <h3>
        {title}: {files.length} dari {rule.max}
        {rule.min === 0 && ' (tidak wajib)'}
      </h3>
      <RequestErrorBanner error={take.error} />
      <EvidenceFiles
        files={files}
        actions={(file) => (
          <Button
            variant="quiet"
            icon="trash"
            busy={take.isPending}
            busyLabel="Menghapus…"
            onClick={() => take.submit({ params: { id: file.id } })}
          >
            Hapus {one} {file.name}
          </Button>
        )}
      />
      {state.phase === 'idle' && files.length < rule.max && (
        <FileInput
          label={`Tambah ${one}`}
          hint={`${formatWords(rule.formats)}, paling besar ${rule.maxMegabytes} MB. ${rule.note}`}
          accept={acceptOf(rule)}
          action={action}
          icon={icon}
          error={problem}
          file={null}
          onChange={pick}
        />
      )}
      <UnderWay one={one} state={state} onSend={send} onResume={resume} onCancel={cancel} />
    </Stack>
  );
}

const acceptOf = ({ kind, formats }: FileRule): string =>
  [...(kind === 'video' ? ['video/*'] : []), ...formats.map((format) => `.${format}`)].join(',');

interface UnderWayProps {
  readonly one: string;
  readonly state: FileUpload;
  readonly onSend: (file: File) => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
}

function UnderWay({ one, state, onSend, onResume, onCancel }: UnderWayProps) {
  if (state.phase === 'idle') return null;
  const { file } = state;
  const size = formatBytes(file.size);
  const cancel = (
    <Button variant="quiet" icon="close" onClick={onCancel}>
      Batal
    </Button>
  );
  if (state.phase === 'chosen') {
    return (
      <Banner title={`${file.name}, ${size}`}>
        <p>Ini memakai kuota {size}. Boleh dilanjutkan nanti bila sinyal putus.</p>
        <Row>
          <Button icon="upload" onClick={() => onSend(file)}>
            Kirim {one} ({size})
          </Button>
          {cancel}
        </Row>
      </Banner>
    );
  }
  if (state.phase === 'stopped') {
    return (
      <Banner tone="warning" live title={stoppedTitle(state)}>
        <p>{stoppedWords(state, one)}</p>
        <Row>
          {canResume(state.error) && (
            <Button variant="secondary" icon="refresh" onClick={onResume}>
              Lanjutkan
            </Button>
          )}
          {cancel}
        </Row>
      </Banner>
    );
  }
  const sent = `${formatBytes(state.sent)} dari ${size}`;
  return (
    <Stack gap="small">
      <Progress label={`Mengirim ${file.name}`} value={state.sent} max={Math.max(1, file.size)} text={sent} />
      <div>{cancel}</div>
    </Stack>
  );
}

type Stopped = Extract<FileUpload, { phase: 'stopped' }>;

const stoppedTitle = ({ error }: Stopped): string =>
  error instanceof ApiError ? error.title : 'Pengiriman menunggu sinyal';

function stoppedWords({ error, sent }: Stopped, one: string): string {
  if (error instanceof ApiError) return error.fields[0]?.message ?? error.detail ?? '';
  return `${formatBytes(sent)} sudah aman di server. Tutup halaman? Pilih ${one} yang sama untuk melanjutkan.`;
}
