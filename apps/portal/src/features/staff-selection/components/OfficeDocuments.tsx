import { Banner } from '../../../ui/Banner.js';
import { Bullets } from '../../../ui/Bullets.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { DocumentField } from '../../apply/components/DocumentField.js';
import { SendApplication } from '../../apply/components/SendApplication.js';
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
                  onKept={send.reset}
                />
              ))}
              {reasons.length > 0 && (
                <Banner tone="warning" title="Yang perlu diperhatikan">
                  <Bullets>
                    {reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </Bullets>
                </Banner>
              )}
              <SendApplication
                error={send.error}
                isPending={send.isPending}
                onSend={() => send.submit({ params: { id: applicationId } })}
              />
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
