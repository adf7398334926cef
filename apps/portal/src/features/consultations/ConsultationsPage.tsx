import { Badge } from '../../ui/Badge.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyConsultations, useServices } from './api/consultations.js';
import { Appointments } from './components/Appointments.js';
import styles from './components/consultations.module.css';
import { MyCases } from './components/MyCases.js';
import { bookingPath, KINDS, minutesInWords } from './words.js';

/** My appointments, what I can ask advice on, and what came of it so far. */
export default function ConsultationsPage() {
  const mine = useMyConsultations();
  const services = useServices();
  return (
    <>
      <PageHeader
        title="Konsultasi"
        lead="Tanya konsultan Latkop, atau minta bimbingan di tempat usaha. Gratis."
      />
      <Stack gap="large">
        <QueryView query={mine} heading="h2">
          {({ items }) => <Appointments items={items} />}
        </QueryView>
        <Stack as="section" aria-labelledby="layanan">
          <h2 id="layanan">Pilih layanan</h2>
          <QueryView query={services} heading="h2">
            {({ items }) => (
              <ul className={styles.services}>
                {items.map(({ id, name, kind, description, slotMinutes }) => (
                  <li key={id}>
                    <a href={bookingPath(id)} className={styles.service}>
                      <strong>
                        {name} {kind === 'bimbingan' && <Badge tone="brand">{KINDS[kind]}</Badge>}
                      </strong>
                      <span>
                        {description} {minutesInWords(slotMinutes)}.
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </QueryView>
        </Stack>
        {mine.data && <MyCases cases={mine.data.cases} visits={mine.data.items} />}
      </Stack>
    </>
  );
}
