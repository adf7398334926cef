import type { QueryKey } from '@tanstack/react-query';
import { sendFile } from '../../../lib/send-file.js';
import { useFileSending } from '../../../lib/use-file-sending.js';
import { Badge } from '../../../ui/Badge.js';
import { FileInput } from '../../../ui/FileInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { Application, DocumentKind } from '../api/application.js';
import { DOCUMENTS } from '../words.js';
import { StatementLink } from './StatementLink.js';

export interface DocumentFieldProps {
  readonly kind: DocumentKind;
  /** Where the file goes. */
  readonly upload: string;
  readonly kept: Application['documents'][number] | undefined;
  /** What shows the document afterwards. */
  readonly refresh: QueryKey;
  /** What was said about its absence is over. */
  readonly onKept?: () => void;
}

/** One document, kept as soon as it is chosen. */
export function DocumentField({ kind, upload: path, kept, refresh, onKept }: DocumentFieldProps) {
  const { file, sending, error, choose } = useFileSending(
    (chosen) => sendFile(path, chosen, 'berkas'),
    refresh,
  );
  const upload = async (chosen: File | null) => {
    if (await choose(chosen)) onKept?.();
  };
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
      {kind === 'statement' && (
        <p>
          <StatementLink />
        </p>
      )}
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
