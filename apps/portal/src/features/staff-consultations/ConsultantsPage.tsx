import { useState } from 'react';
import { formatDateRange } from '../../lib/format.js';
import { useMe } from '../../lib/use-me.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { Dialog } from '../../ui/Dialog.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useConsultants, useRemoveLeave, type Consultant } from './api/consultations.js';
import { ConsultantForm } from './components/ConsultantForm.js';
import { LeaveForm } from './components/LeaveForm.js';
import styles from './components/hours.module.css';
import { WEEKDAYS } from './words.js';

type Asked = { readonly what: 'hours' | 'leave'; readonly consultant: Consultant } | null;

/** Who advises when: one's own hours and leave, or everybody's for organisers. */
function ConsultantsPage() {
  const consultants = useConsultants();
  const me = useMe();
  const isOrganiser = useHasRole(ROLES.manageBatches);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <>
      <PageHeader
        title="Jadwal konsultan"
        lead="Jam mingguan dan cuti. Peserta hanya melihat jam yang benar-benar kosong."
        back={{ href: staffPaths.manageConsultations, label: 'Konsultasi' }}
      />
      <QueryView query={consultants} heading="h2">
        {({ items }) => (
          <Stack>
            {items
              .filter(({ id, active }) => isOrganiser || active || id === me?.id)
              .map((one) => (
                <ConsultantCard
                  key={one.id}
                  consultant={one}
                  onAsk={
                    isOrganiser || one.id === me?.id
                      ? (what) => setAsked({ what, consultant: one })
                      : undefined
                  }
                />
              ))}
          </Stack>
        )}
      </QueryView>
      <Dialog
        open={asked !== null}
        title={`${asked?.what === 'leave' ? 'Cuti' : 'Jam dan layanan'} ${asked?.consultant.name ?? ''}`}
        onClose={close}
      >
        {asked?.what === 'hours' && <ConsultantForm consultant={asked.consultant} onDone={close} />}
        {asked?.what === 'leave' && <LeaveForm consultantId={asked.consultant.id} onDone={close} />}
      </Dialog>
    </>
  );
}

/** Every day once, with its hours from the first on. */
function daysOf(hours: Consultant['hours']): [number, string[]][] {
  const days = new Map<number, string[]>();
  for (const { weekday, opens, closes } of hours)
    days.set(weekday, [...(days.get(weekday) ?? []), `${opens}–${closes} WIB`.replaceAll(':', '.')]);
  return [...days];
}

interface ConsultantCardProps {
  readonly consultant: Consultant;
  /** Undefined: only to look at. */
  readonly onAsk: ((what: 'hours' | 'leave') => void) | undefined;
}

function ConsultantCard({ consultant, onAsk }: ConsultantCardProps) {
  const { name, active, hours, leaves, place } = consultant;
  const remove = useRemoveLeave(() => toast('Cuti dihapus.'));
  const whose = <VisuallyHidden>{name}</VisuallyHidden>;
  return (
    <Card as="article">
      <Stack gap="small">
        <h2>{name}</h2>
        <p>
          <Badge tone={active ? 'success' : 'neutral'}>
            {active ? 'Menerima konsultasi' : 'Belum menerima'}
          </Badge>
        </p>
        {place && <p>{place}</p>}
        <ul className={styles.hours}>
          {daysOf(hours).map(([weekday, spans]) => (
            <li key={weekday}>
              <strong>{WEEKDAYS[weekday - 1]}</strong>
              {spans.map((span) => (
                <span key={span}>{span}</span>
              ))}
            </li>
          ))}
        </ul>
        <RequestErrorBanner error={remove.error} />
        {leaves.map(({ id, startsOn, endsOn, reason }) => (
          <Row key={id}>
            <span>
              Cuti {formatDateRange(startsOn, endsOn)}
              {reason && `, ${reason}`}
            </span>
            {onAsk && (
              <Button variant="quiet" onClick={() => remove.submit({ params: { id } })}>
                Hapus cuti <VisuallyHidden>{formatDateRange(startsOn, endsOn)}</VisuallyHidden>
              </Button>
            )}
          </Row>
        ))}
        {onAsk && (
          <Row>
            <Button variant="secondary" onClick={() => onAsk('hours')}>
              Ubah jam {whose}
            </Button>
            {hours.length > 0 && (
              <Button variant="quiet" onClick={() => onAsk('leave')}>
                Tambah cuti {whose}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Card>
  );
}

export default staffPage(ROLES.consultations, ConsultantsPage, 'PUT /manage/consultants/:id');
