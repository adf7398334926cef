import { ApiError } from '../../../lib/api-errors.js';
import { Bullets } from '../../../ui/Bullets.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import {
  applicationQuery,
  useSendApplication,
  type Application,
  type DocumentKind,
} from '../api/application.js';
import { DocumentField } from './DocumentField.js';

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
          <DocumentField
            key={kind}
            kind={kind}
            upload={`/api/applications/${application.id}/documents?kind=${kind}`}
            kept={application.documents.find((document) => document.kind === kind)}
            refresh={applicationQuery(application.batchId).queryKey}
            onKept={send.reset}
          />
        ))}
        <RequestErrorBanner error={send.error} />
        {send.error instanceof ApiError && (
          <Bullets>
            {send.error.fields.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </Bullets>
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
