import { useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.js';
import { Badge } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import {
  useCallNext,
  useFinishTicket,
  useQueue,
  useTakeNumber,
  type NewTicket,
  type QueueOfService,
} from './api/consultations.js';
import styles from './components/queue.module.css';
import { TicketDialog } from './components/TicketDialog.js';

/** Numbers for people who walk in: give one, call the next, done. */
function QueuePage() {
  const queue = useQueue();
  return (
    <>
      <PageHeader
        title="Antrean hari ini"
        back={{ href: staffPaths.manageConsultations, label: 'Konsultasi' }}
        actions={
          <LinkButton href="/antrean/hari-ini" data-reload variant="secondary">
            Buka layar lobi
          </LinkButton>
        }
      />
      <QueryView query={queue} heading="h2">
        {({ services }) => (
          <div className={styles.grid}>
            {services.map((service) => (
              <ServiceQueue key={service.serviceId} service={service} />
            ))}
          </div>
        )}
      </QueryView>
    </>
  );
}

function ServiceQueue({ service }: { readonly service: QueueOfService }) {
  const { serviceId, name, waiting, expectedWaitMinutes, tickets } = service;
  const [given, setGiven] = useState<NewTicket | null>(null);
  const take = useTakeNumber(setGiven);
  const next = useCallNext();
  const body = { serviceId };
  const upNext = tickets.find(({ state }) => state === 'waiting');
  const forService = <VisuallyHidden>untuk {name}</VisuallyHidden>;
  return (
    <Card as="section" aria-labelledby={serviceId}>
      <Stack gap="small">
        <h2 id={serviceId}>{name}</h2>
        <p>
          {waiting} menunggu{waiting > 0 && `, kira-kira ${expectedWaitMinutes} menit`}
        </p>
        <RequestErrorBanner error={take.error ?? next.error} />
        <AtDesk tickets={tickets} />
        {waiting > 0 && (
          <Row>
            {tickets
              .filter(({ state }) => state === 'waiting')
              .map(({ id, label }) => (
                <Badge key={id}>{label}</Badge>
              ))}
          </Row>
        )}
        <Row>
          {waiting > 0 && (
            <Button
              variant="secondary"
              busy={next.isPending}
              onClick={() => next.submit({ body: { ...body, ...(upNext && { ticketId: upNext.id }) } })}
            >
              Panggil berikutnya {forService}
            </Button>
          )}
          <Button
            variant={waiting > 0 ? 'quiet' : 'secondary'}
            icon="plus"
            busy={take.isPending}
            onClick={() => take.submit({ body })}
          >
            Beri nomor {forService}
          </Button>
        </Row>
      </Stack>
      <TicketDialog ticket={given} onClose={() => setGiven(null)} />
    </Card>
  );
}

/** Who sits at a desk now. */
function AtDesk({ tickets }: Pick<QueueOfService, 'tickets'>) {
  const finish = useFinishTicket();
  const end = (id: string, state: 'served' | 'no_show') => finish.submit({ params: { id }, body: { state } });
  return (
    <>
      <RequestErrorBanner error={finish.error} />
      {tickets
        .filter(({ state }) => state === 'called')
        .map(({ id, label }) => (
          <Row key={id}>
            <strong className={styles.number}>{label}</strong>
            <Button variant="secondary" onClick={() => end(id, 'served')}>
              Selesai <VisuallyHidden>{label}</VisuallyHidden>
            </Button>
            <Button variant="quiet" onClick={() => end(id, 'no_show')}>
              Tidak datang <VisuallyHidden>{label}</VisuallyHidden>
            </Button>
          </Row>
        ))}
    </>
  );
}

export default staffPage(ROLES.consultations, QueuePage);
