import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { paths } from '../../lib/paths.js';
import { useWorks } from '../library/api/works.js';
import { WorkCard } from '../library/components/WorkCard.js';
import styles from './PodcastPage.module.css';

/** The series with its episodes, newest first, and the address for podcast apps. */
export default function PodcastPage() {
  const episodes = useWorks({ kind: 'podcast_episode', pageSize: 60 });
  return (
    <>
      <PageHeader
        title="Ruang Podcast Latkop"
        lead="Obrolan singkat tentang jualan, foto, kemasan, izin, dan keuangan usaha kecil."
        back={{ href: paths.library, label: 'Pustaka' }}
      />
      <Stack gap="large">
        <QueryView query={episodes} heading="h2">
          {({ items }) =>
            items.length > 0 ? (
              <ul className={styles.grid}>
                {items.map((work) => (
                  <WorkCard key={work.id} work={work} />
                ))}
              </ul>
            ) : (
              <EmptyState
                title="Episode pertama sedang disiapkan"
                action={<LinkButton href={paths.library}>Baca buku dulu</LinkButton>}
              >
                <p>Sementara itu, buka buku digital di pustaka.</p>
              </EmptyState>
            )
          }
        </QueryView>
        <Banner title="Dengarkan di aplikasi podcast">
          <p>
            Salin alamat ini ke aplikasi Anda: <a href="/podcast.rss">podcast.rss</a>
          </p>
        </Banner>
      </Stack>
    </>
  );
}
