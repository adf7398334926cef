import { useId } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Progress } from '../../../ui/Progress.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useAuditChecks, useCheckChain, type AuditCheck } from '../api/audit.js';

/** Whether the log is still as it was written. */
export function ChainCheck() {
  const titleId = useId();
  const checks = useAuditChecks();
  const check = useCheckChain();
  const running = checks.data?.items[0]?.state === 'running';
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>Rantai jejak audit</h2>
        <p>Setiap catatan terkunci pada catatan sebelumnya. Perubahan diam-diam akan terlihat.</p>
        <RequestErrorBanner error={check.error} />
        <QueryView query={checks} heading="h2">
          {({ items, anchors }) => (
            <Stack>
              {items[0] ? <Result check={items[0]} /> : <p>Belum pernah diperiksa.</p>}
              {anchors.length > 0 && (
                <Disclosure summary="Ujung rantai per hari">
                  <p>Cetak dan simpan di luar sistem. Ujung yang hilang akan ketahuan.</p>
                  <WideTable
                    caption="Ujung rantai per hari"
                    rows={anchors}
                    rowKey={({ day }) => day}
                    columns={[
                      { key: 'day', header: 'Hari', cell: ({ day }) => day },
                      {
                        key: 'sequence',
                        header: 'Catatan ke-',
                        numeric: true,
                        cell: ({ sequence }) => formatNumber(sequence),
                      },
                      { key: 'hash', header: 'Sidik (SHA-256)', cell: ({ hash }) => <code>{hash}</code> },
                    ]}
                  />
                </Disclosure>
              )}
            </Stack>
          )}
        </QueryView>
        <div data-print="hide">
          <Button
            busy={check.isPending || running}
            busyLabel="Sedang memeriksa…"
            onClick={() => check.submit({})}
          >
            Periksa rantai
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

function Result({ check }: { readonly check: AuditCheck }) {
  if (check.state === 'running')
    return (
      <Progress label="Catatan yang sudah diperiksa" value={check.checked} max={Math.max(check.upto, 1)} />
    );
  const when = check.finishedAt ? formatMoment(check.finishedAt) : '';
  if (check.state === 'whole')
    return (
      <Banner tone="success" title="Rantai utuh" live>
        <p>
          {formatNumber(check.upto)} catatan diperiksa, {when}.
        </p>
      </Banner>
    );
  return (
    <Banner tone="danger" title="Rantai rusak" live>
      <p>{check.reason}</p>
      <p>
        {check.badEntry !== null && `Catatan nomor ${check.badEntry}. `}
        {check.badSequence !== null && `Mata rantai ke-${formatNumber(check.badSequence)}. `}
        Diperiksa {when}. Jangan hapus apa pun, lalu hubungi pengelola server.
      </p>
    </Banner>
  );
}
