import { ApiError } from '../../../lib/api-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { DocumentField } from '../../apply/components/DocumentField.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { registrationQuery, useRegistration, useSendFor } from '../api/registration.js';

interface OfficeDocumentsProps {
  readonly batchId: string;
  readonly applicationId: string;
}

/** The documents of somebody whom the office registers, then the one button that sends. */
export function OfficeDocuments({ batchId, applicationId }: OfficeDocumentsProps) {
  const registration = useRegistration(applicationId);
  const send = useSendFor(() => toast('Pendaftaran terkirim.'));
  return (
    <QueryView query={registration} heading="h2">
      {({ state, required, documents, reasons }) =>
        state === 'draft' || state === 'returned' ? (
          <Card as="section">
            <Stack>
              <h2>Dokumen</h2>
              {required.map((kind) => (
                <DocumentField
                  key={kind}
                  kind={kind}
                  upload={`/api/manage/applications/${applicationId}/documents?kind=${kind}`}
                  kept={documents.find((one) => one.kind === kind)}
                  refresh={registrationQuery(applicationId).queryKey}
                />
              ))}
              {reasons.length > 0 && (
                <Banner tone="warning" title="Yang perlu diperhatikan">
                  <ul>
                    {reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                </Banner>
              )}
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
                onClick={() => send.submit({ params: { id: applicationId } })}
              >
                Kirim pendaftaran
              </Button>
            </Stack>
          </Card>
        ) : (
          <Banner tone="success" title="Pendaftaran sudah terkirim">
            <Stack gap="small">
              <p>Orangnya dapat melihat dan membatalkannya dengan nomor HP.</p>
              <Row>
                <LinkButton href={staffPaths.selection(batchId)}>Lihat pendaftar</LinkButton>
                <LinkButton variant="secondary" href={staffPaths.register(batchId)}>
                  Daftarkan orang lain
                </LinkButton>
              </Row>
            </Stack>
          </Banner>
        )
      }
    </QueryView>
  );
}
