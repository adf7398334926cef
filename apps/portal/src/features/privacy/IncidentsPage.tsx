import { formatDate } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyIncidents } from './api/privacy.js';

/** What happened to my data, and what is done about it (UU 27/2022 art. 46). */
export default function IncidentsPage() {
  const incidents = useMyIncidents();
  return (
    <>
      <PageHeader title="Insiden data" back={{ href: learnerPaths.myData, label: 'Data saya' }} />
      <QueryView query={incidents} heading="h2">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Tidak ada insiden">
              <p>Data Anda tidak terdampak insiden apa pun yang kami ketahui.</p>
            </EmptyState>
          ) : (
            <Stack as="ul" narrow>
              {items.map((one) => (
                <Card as="li" key={one.id}>
                  <Stack gap="small">
                    <h2>{one.title}</h2>
                    <p>Ditemukan {formatDate(one.foundAt)}.</p>
                    <h3>Apa yang terjadi</h3>
                    <p>{one.happened}</p>
                    <h3>Data yang terdampak</h3>
                    <p>{one.dataKinds}</p>
                    <h3>Yang kami lakukan</h3>
                    <p>{one.measures || 'Kami sedang menanganinya.'}</p>
                    <p>Waspadai pesan yang meminta kode atau uang. Ada pertanyaan? Hubungi Latkop.</p>
                  </Stack>
                </Card>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}
