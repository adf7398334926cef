import { useId, useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import {
  useApproveTotpReset,
  useAskTotpReset,
  useDeclineTotpReset,
  useViewAs,
  type Person,
} from '../api/person.js';
import { LinkCard, sentWords } from './LinkCard.js';
import { ReasonDialog } from './ReasonDialog.js';

interface HelpCardProps {
  readonly person: Person;
  readonly myId: string | undefined;
}

/** A lost authenticator, and a look at what somebody sees. Both are told to the person. */
export function HelpCard({ person, myId }: HelpCardProps) {
  const titleId = useId();
  const [asking, setAsking] = useState(false);
  const [viewing, setViewing] = useState(false);
  const ask = useAskTotpReset(() => {
    setAsking(false);
    toast('Permintaan tercatat. Admin lain menyetujuinya.');
  });
  const view = useViewAs(() => location.assign('/kantor'));
  const { id, name, totpReset, grants, recoveryCodesLeft } = person;
  const isAdmin = grants.some(({ role }) => role === 'admin');
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>Bantuan</h2>
        <p>Kode pemulihan yang tersisa: {recoveryCodesLeft}.</p>
        {totpReset && <OpenReset reset={totpReset} email={person.email} myId={myId} />}
        <Row>
          {!totpReset && (
            <Button variant="secondary" onClick={() => setAsking(true)}>
              Minta reset autentikator
            </Button>
          )}
          {!isAdmin && (
            <Button variant="secondary" icon="user" onClick={() => setViewing(true)}>
              Lihat sebagai
            </Button>
          )}
        </Row>
      </Stack>
      <ReasonDialog
        open={asking}
        title="Minta reset autentikator?"
        confirm="Kirim permintaan"
        busy={ask.isPending}
        error={ask.error}
        onConfirm={(reason) => ask.submit({ params: { id }, body: { reason } })}
        onClose={() => setAsking(false)}
      >
        <p>Admin lain harus menyetujui. {name} diberi tahu.</p>
      </ReasonDialog>
      <ReasonDialog
        open={viewing}
        title={`Lihat sebagai ${name}?`}
        confirm="Lihat 15 menit"
        busy={view.isPending}
        error={view.error}
        onConfirm={(reason) => view.submit({ params: { id }, body: { reason } })}
        onClose={() => setViewing(false)}
      >
        <p>Anda hanya melihat, tidak dapat mengubah. {name} membaca alasan Anda di kotak masuk.</p>
      </ReasonDialog>
    </Card>
  );
}

interface OpenResetProps {
  readonly reset: NonNullable<Person['totpReset']>;
  readonly email: string;
  readonly myId: string | undefined;
}

function OpenReset({ reset, email, myId }: OpenResetProps) {
  const [link, setLink] = useState<string | null>(null);
  const approve = useApproveTotpReset((sent) =>
    sent.link ? setLink(sent.link) : toast(sentWords(sent, email)),
  );
  const decline = useDeclineTotpReset(() => toast('Permintaan ditolak.'));
  const params = { id: reset.id };
  if (link) return <LinkCard link={link} onDone={() => setLink(null)} />;
  return (
    <Banner
      tone="warning"
      title={reset.approvedAt ? 'Reset autentikator disetujui' : 'Reset autentikator menunggu persetujuan'}
      action={
        <Row>
          {!reset.approvedAt && reset.askedById !== myId && (
            <Button
              busy={approve.isPending}
              busyLabel="Menyetujui…"
              onClick={() => approve.submit({ params })}
            >
              Setujui
            </Button>
          )}
          <Button variant="secondary" disabled={decline.isPending} onClick={() => decline.submit({ params })}>
            Batalkan
          </Button>
        </Row>
      }
    >
      <p>
        Diminta {reset.askedBy}, {formatMoment(reset.askedAt)}. Alasan: {reset.reason}
      </p>
      {!reset.approvedAt && reset.askedById === myId && <p>Minta admin lain menyetujuinya.</p>}
      <RequestErrorBanner error={approve.error ?? decline.error} />
    </Banner>
  );
}
