import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import {
  applicationQuery,
  useSendApplication,
  type Application,
  type DocumentKind,
} from '../api/application.js';
import { DocumentField } from './DocumentField.js';
import { SendApplication } from './SendApplication.js';

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
        <SendApplication
          error={send.error}
          isPending={send.isPending}
          onSend={() => send.submit({ params: { id: application.id } })}
        />
      </Stack>
    </Card>
  );
}
