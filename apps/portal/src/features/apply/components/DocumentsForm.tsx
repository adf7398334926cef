import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, OfflineError, type RequestError } from '../../../lib/api-errors.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { FileInput } from '../../../ui/FileInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import {
  applicationQuery,
  useSendApplication,
  type Application,
  type DocumentKind,
} from '../api/application.js';
import { uploadDocument } from '../api/upload-document.js';
import { DOCUMENTS } from '../words.js';

interface DocumentsFormProps {
  readonly application: Application;
  readonly required: readonly DocumentKind[];
}

/** The documents one below the other, each kept as soon as it is chosen; then the one button that sends all. */
export function DocumentsForm({ application, required }: DocumentsFormProps) {
  const send = useSendApplication();
  return (
    <Card as="section">
      <Stack>
        <h2>Dokumen</h2>
        {required.map((kind) => (
          <DocumentField key={kind} application={application} kind={kind} />
        ))}
        <RequestErrorBanner error={send.error} />
        {send.error instanceof ApiError && (
          <ul>
            {send.error.fields.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        <Button
          wide
          busy={send.isPending}
          busyLabel="Mengirim…"
          onClick={() => send.submit({ params: { id: application.id } })}
        >
          Kirim pendaftaran
        </Button>
      </Stack>
    </Card>
  );
}

function useUpload({ id, batchId }: Application, kind: DocumentKind) {
  const client = useQueryClient();
  const busy = useRef(false);
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);
  const upload = async (chosen: File | null) => {
    if (!chosen || busy.current) return;
    busy.current = true;
    setFile(chosen);
    setSending(true);
    setError(null);
    try {
      await uploadDocument(id, kind, chosen);
      await client.invalidateQueries({ queryKey: applicationQuery(batchId).queryKey });
    } catch (failure) {
      setError(failure instanceof ApiError ? failure : new OfflineError(failure));
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return { file, sending, error, upload };
}

function DocumentField({
  application,
  kind,
}: {
  readonly application: Application;
  readonly kind: DocumentKind;
}) {
  const { file, sending, error, upload } = useUpload(application, kind);
  const kept = application.documents.find((document) => document.kind === kind);
  const { label, hint } = DOCUMENTS[kind];
  return (
    <Stack gap="small">
      <FileInput
        label={label}
        hint={hint}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        action={kept ? 'Ganti berkas' : 'Ambil foto atau pilih PDF'}
        file={file}
        error={kept?.state === 'returned' && !sending ? (kept.reason ?? undefined) : undefined}
        onChange={(chosen) => void upload(chosen)}
      />
      <p role="status">
        {sending && 'Sedang mengirim berkas…'}
        {!sending && kept && kept.state !== 'returned' && (
          <>
            <Badge tone="success">{kept.state === 'accepted' ? 'Diterima' : 'Tersimpan'}</Badge>{' '}
            <a href={`/api/application-documents/${kept.id}`} target="_blank" rel="noreferrer">
              Lihat {label}
            </a>
          </>
        )}
      </p>
      <RequestErrorBanner error={error} />
    </Stack>
  );
}
