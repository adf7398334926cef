import { useState } from 'react';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Dialog } from '../../ui/Dialog.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { KINDS, minutesInWords, MODES } from '../consultations/words.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useConsultants } from './api/consultations.js';
import { useServicesToManage, type ManagedService } from './api/services.js';
import styles from './components/queue.module.css';
import { ServiceForm } from './components/ServiceForm.js';

/** What the centre advises on, how long it takes, and who gives it. */
function ServicesPage() {
  const services = useServicesToManage();
  const [asked, setAsked] = useState<ManagedService | 'new' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <PageHeader
        title="Layanan konsultasi"
        lead="Layanan yang dimatikan tidak dapat dipesan. Janji yang sudah ada tetap berlaku."
        back={{ href: staffPaths.manageConsultations, label: 'Konsultasi' }}
        actions={
          <Button icon="plus" onClick={() => setAsked('new')}>
            Tambah layanan
          </Button>
        }
      />
      <QueryView query={services} heading="h2">
        {({ items }) => (
          <div className={styles.grid}>
            {items.map((service) => (
              <ServiceCard key={service.id} service={service} onAsk={() => setAsked(service)} />
            ))}
          </div>
        )}
      </QueryView>
      <Dialog
        open={asked !== null}
        title={asked === 'new' ? 'Layanan baru' : `Ubah ${asked?.name ?? ''}`}
        onClose={close}
      >
        {asked && <ServiceForm service={asked === 'new' ? null : asked} onDone={close} />}
      </Dialog>
    </>
  );
}

function ServiceCard({ service, onAsk }: { readonly service: ManagedService; readonly onAsk: () => void }) {
  const { name, description, kind, modes, slotMinutes, guardMinutes, active, booked, letter } = service;
  const { data } = useConsultants();
  const givers = (data?.items ?? []).filter(({ id }) => service.consultantIds.includes(id));
  return (
    <Card as="article">
      <Stack gap="small">
        <h2>{name}</h2>
        <Row>
          <Badge tone={active ? 'success' : 'neutral'}>{active ? 'Dibuka' : 'Dimatikan'}</Badge>
          {kind === 'bimbingan' && <Badge tone="brand">{KINDS[kind]}</Badge>}
        </Row>
        {description && <p>{description}</p>}
        <p>
          {minutesInWords(slotMinutes)}, jeda {minutesInWords(guardMinutes)}. Huruf antrean {letter}.
        </p>
        <p>{modes.map((mode) => MODES[mode]).join(', ')}</p>
        <p>Konsultan: {givers.map((giver) => giver.name).join(', ') || 'belum ada'}</p>
        {booked > 0 && <p>{booked} janji menunggu</p>}
        <Row>
          <Button variant="secondary" icon="edit" onClick={onAsk}>
            Ubah <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

export default staffPage(ROLES.manageBatches, ServicesPage);
