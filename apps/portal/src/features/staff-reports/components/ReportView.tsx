import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { Table, type Column } from '../../../ui/Table.js';
import { classPhotoPath } from '../../staff-class-photos/api/class-photos.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { ReportBlock, ReportContent } from '../api/reports.js';
import styles from './ReportView.module.css';

/** A report as plain HTML: the same words and figures as its PDF and its sheets. */
export function ReportView({ content }: { readonly content: ReportContent }) {
  return (
    <Stack gap="large" className={styles.report}>
      <dl className={styles.highlights}>
        {content.highlights.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Card>
        <Facts facts={content.facts.map(({ label, value }) => [label, value] as const)} />
      </Card>
      <Stack as="section" className={styles.paper} aria-labelledby="ringkasan">
        <h2 id="ringkasan">Ringkasan</h2>
        <Sentences sentences={content.summary} />
      </Stack>
      {content.sections.map((section, index) => (
        <Section key={section.title} id={`bagian-${index + 1}`} number={index + 1} section={section} />
      ))}
      <Stack as="section" className={styles.paper} aria-labelledby="lampiran">
        <h2 id="lampiran">{content.sections.length + 1}. Lampiran</h2>
        {content.attachments.length > 0 ? <Sentences sentences={content.attachments} /> : <p>Nihil.</p>}
      </Stack>
      <Signatures content={content} />
    </Stack>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Section({
  id,
  number,
  section: { title, blocks },
}: {
  readonly id: string;
  readonly number: number;
  readonly section: ReportContent['sections'][number];
}) {
  return (
    <Stack as="section" className={styles.paper} aria-labelledby={id}>
      <h2 id={id}>
        {number}. {title}
      </h2>
      {blocks.map((block, index) => (
        // Blocks have no names of their own and never change their order.
        <Block key={`${id}-${index + 1}`} block={block} title={title} />
      ))}
    </Stack>
  );
}

function Block({ block, title }: { readonly block: ReportBlock; readonly title: string }) {
  const { caption, kind, paragraphs, rows, pictures = [] } = block;
  return (
    <Stack gap="small">
      {caption && <h3>{caption}</h3>}
      {paragraphs.map((words, index) => (
        <p key={`${index + 1}-${words}`}>{words}</p>
      ))}
      {rows.length > 0 &&
        (kind === 'facts' ? (
          <Facts facts={rows.map(([label, value]) => [label?.text ?? '', value?.text ?? ''] as const)} />
        ) : (
          <ReportTable block={block} caption={caption || title} />
        ))}
      {pictures.length > 0 && <Pictures pictures={pictures} />}
    </Stack>
  );
}

function Pictures({ pictures }: { readonly pictures: NonNullable<ReportBlock['pictures']> }) {
  return (
    <ul className={styles.pictures}>
      {pictures.map(({ id, batchId, title, alt, width, height }) => (
        <li key={id}>
          <img
            src={classPhotoPath(batchId, id, 'full')}
            alt={alt}
            width={width}
            height={height}
            loading="lazy"
          />
          {title}
        </li>
      ))}
    </ul>
  );
}

type Numbered = { readonly place: number; readonly cells: ReportBlock['rows'][number] };

function ReportTable({ block, caption }: { readonly block: ReportBlock; readonly caption: string }) {
  const columns = block.columns.map(({ label, numeric }, index): Column<Numbered> => ({
    key: label,
    header: label,
    numeric,
    cell: ({ cells }) => cells[index]?.text ?? '',
  }));
  const rows = block.rows.map((cells, place): Numbered => ({ place, cells }));
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ place }) => String(place)} />;
}

function Signatures({ content: { placeAndDate, signatures } }: { readonly content: ReportContent }) {
  return (
    <Stack gap="small">
      <p>{placeAndDate}</p>
      <div className={styles.signatures}>
        {signatures.map(({ above, title, name, rank, nip }) => (
          <div key={title}>
            <p>{above}</p>
            <p>{title}</p>
            <div className={styles.space} />
            <p>
              <strong>{name ?? '(……………………………………)'}</strong>
            </p>
            {rank && <p>{rank}</p>}
            {nip && <p>NIP {nip}</p>}
          </div>
        ))}
      </div>
    </Stack>
  );
}
