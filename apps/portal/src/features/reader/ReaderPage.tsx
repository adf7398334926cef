import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { useWork, type Work } from '../library/api/works.js';
import { EpubReader } from './components/EpubReader.js';
import { PdfReader } from './components/PdfReader.js';

/** A book to read in the browser, from where one left off. */
export default function ReaderPage({ params }: PageProps) {
  const work = useWork(params.slug ?? '');
  return (
    <QueryView query={work} skeleton={<PageSkeleton />}>
      {(data) => (
        <>
          <PageHeader title={data.title} back={{ href: paths.work(data.slug), label: 'Tentang buku ini' }} />
          <Reader work={data} />
        </>
      )}
    </QueryView>
  );
}

function Reader({ work }: { readonly work: Work }) {
  if (work.file && work.kind === 'ebook_pdf') return <PdfReader slug={work.slug} url={work.file.url} />;
  if (work.file && work.kind === 'ebook_epub') return <EpubReader slug={work.slug} url={work.file.url} />;
  return (
    <EmptyState
      title="Tidak ada yang dibaca di sini"
      action={<LinkButton href={paths.work(work.slug)}>Kembali</LinkButton>}
    >
      <p>Judul ini bukan buku digital.</p>
    </EmptyState>
  );
}
