import { useState } from 'react';
import { paths } from '../../lib/paths.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import { useChangeConsent, useConsents, useViews } from './api/privacy.js';
import { ConsentCard } from './components/ConsentCard.js';
import { CopyCard } from './components/CopyCard.js';
import { ViewList } from './components/ViewList.js';

/** What Latkop may do with my data, who looked at it, my copy, and the end of it. */
export default function MyDataPage() {
  return (
    <>
      <PageHeader
        title="Data saya"
        lead="Data Anda milik Anda. Di sini Anda mengaturnya."
        back={{ href: paths.profile, label: 'Profil' }}
      />
      <Stack gap="large" narrow>
        <Consents />
        <Views />
        <CopyCard />
        <Stack as="section" aria-labelledby="hapus">
          <h2 id="hapus">Hapus data</h2>
          <p>Anda dapat meminta semua data pribadi Anda dihapus.</p>
          <LinkButton href={learnerPaths.eraseData} variant="secondary">
            Baca akibatnya dulu
          </LinkButton>
        </Stack>
      </Stack>
    </>
  );
}

function Consents() {
  const consents = useConsents();
  const change = useChangeConsent();
  return (
    <Stack as="section" aria-labelledby="persetujuan">
      <h2 id="persetujuan">Persetujuan Anda</h2>
      <RequestErrorBanner error={change.error} />
      <QueryView query={consents} heading="h2">
        {({ items }) => (
          <Stack as="ul">
            {items.map((consent) => (
              <ConsentCard
                key={consent.purpose}
                consent={consent}
                busy={change.isPending}
                onChange={(state) => change.submit({ body: { purpose: consent.purpose, state } })}
              />
            ))}
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

function Views() {
  const [page, setPage] = useState(1);
  const views = useViews(page);
  return (
    <Stack as="section" aria-labelledby="jejak">
      <h2 id="jejak">Siapa melihat data saya</h2>
      <QueryView query={views} heading="h2">
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p>Belum ada petugas yang membuka data Anda.</p>
          ) : (
            <>
              <ViewList items={items} />
              <Row>
                {page > 1 && (
                  <Button variant="quiet" onClick={() => setPage(page - 1)}>
                    Lebih baru
                  </Button>
                )}
                {page * pageSize < total && (
                  <Button variant="quiet" onClick={() => setPage(page + 1)}>
                    Lebih lama
                  </Button>
                )}
              </Row>
            </>
          )
        }
      </QueryView>
    </Stack>
  );
}
