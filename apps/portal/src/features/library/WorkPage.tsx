import { formatBytes } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { deferred } from '../../ui/deferred.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { useWork, type Work } from './api/works.js';
import { Cover } from './components/Cover.js';
import { ReserveBox } from './components/ReserveBox.js';
import { SaveWork } from './components/SaveWork.js';
import { KINDS, LANGUAGES, SUBJECTS, factsOf } from './words.js';
import styles from './WorkPage.module.css';

const Player = deferred(async () => ({ default: (await import('../podcast/components/Player.js')).Player }));

/** One work: what it is, and the way to read, hear or borrow it. */
export default function WorkPage({ params }: PageProps) {
  const work = useWork(params.slug ?? '');
  return (
    <QueryView query={work} skeleton={<PageSkeleton />}>
      {(data) => <WorkView work={data} />}
    </QueryView>
  );
}

function WorkView({ work }: { readonly work: Work }) {
  const kind = KINDS[work.kind];
  const isBook = work.kind === 'ebook_epub' || work.kind === 'ebook_pdf';
  return (
    <>
      <PageHeader
        back={{ href: paths.library, label: 'Pustaka' }}
        title={work.title}
        lead={work.creator}
        meta={
          <>
            <Badge icon={kind.icon}>{kind.label}</Badge>
            {work.subjects.map((subject) => (
              <Badge key={subject} tone="brand">
                {SUBJECTS[subject]}
              </Badge>
            ))}
          </>
        }
      />
      <div className={styles.columns}>
        <Cover work={work} large />
        <div className={styles.main}>
          {isBook && work.file && (
            <div className={styles.actions}>
              <LinkButton href={paths.read(work.slug)} icon="book">
                Baca ({formatBytes(work.file.bytes)})
              </LinkButton>
              <SaveWork work={work} />
            </div>
          )}
          {work.kind === 'podcast_episode' && work.file && (
            <>
              <Player work={work} />
              <SaveWork work={work} />
            </>
          )}
          {work.kind === 'physical_book' && <ReserveBox work={work} />}
          <Description text={work.description} />
          <Details work={work} />
        </div>
      </div>
    </>
  );
}

function Description({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <section aria-labelledby="keterangan" className={styles.section}>
      <h2 id="keterangan">Keterangan</h2>
      {text.split(/\n{2,}/).map((part, at) => (
        <p key={at}>{part}</p>
      ))}
    </section>
  );
}

function Details({ work }: { readonly work: Work }) {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Ringkas', factsOf(work)],
    ['Penerbit', work.publisher],
    ['Bahasa', LANGUAGES[work.language] ?? work.language],
    ['Lisensi', work.licence],
    ['ISBN', work.isbn],
    ['Rak', work.shelf],
  ];
  return (
    <section aria-labelledby="rincian" className={styles.section}>
      <h2 id="rincian">Rincian</h2>
      <dl className={styles.details}>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
