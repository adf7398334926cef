import { formatDate, formatDateRange, formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Badge } from '../../../ui/Badge.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Fact } from '../../../ui/Fact.js';
import type { Batch } from '../api/course.js';
import { BATCH_MODES } from '../words.js';
import styles from './BatchCard.module.css';

/** An open angkatan: when, where, how many seats, and the way in. */
export function BatchCard({ batch, slug }: { readonly batch: Batch; readonly slug: string }) {
  const full = batch.seatsLeft === 0;
  return (
    <Card as="li" className={styles.card}>
      <h3>{batch.label}</h3>
      <ul className={styles.facts}>
        <Fact icon="calendar">{dates(batch)}</Fact>
        <Fact icon="people">{BATCH_MODES[batch.mode]}</Fact>
        {batch.place && <Fact icon="pin">{batch.place}</Fact>}
        {batch.registrationClosesAt && (
          <Fact icon="clock">Pendaftaran sampai {formatDate(batch.registrationClosesAt)}</Fact>
        )}
      </ul>
      <p>
        <Seats batch={batch} />
      </p>
      <LinkButton href={paths.enrol(slug, batch.id)} variant={full ? 'secondary' : 'primary'} wide>
        {full ? 'Masuk daftar tunggu' : 'Daftar'}
        <span className={styles.hidden}> {batch.label}</span>
      </LinkButton>
    </Card>
  );
}

function dates({ startsOn, endsOn }: Batch): string {
  if (!startsOn) return 'Mulai kapan saja';
  return endsOn ? formatDateRange(startsOn, endsOn) : `Mulai ${formatDate(startsOn)}`;
}

function Seats({ batch: { capacity, seatsLeft, waiting } }: { readonly batch: Batch }) {
  if (seatsLeft === null || capacity === null) return <Badge tone="success">Kursi tidak dibatasi</Badge>;
  if (seatsLeft > 0) {
    return (
      <Badge tone="success">
        Sisa {formatNumber(seatsLeft)} dari {formatNumber(capacity)} kursi
      </Badge>
    );
  }
  return <Badge tone="warning">{waiting > 0 ? `Penuh, ${formatNumber(waiting)} menunggu` : 'Penuh'}</Badge>;
}
