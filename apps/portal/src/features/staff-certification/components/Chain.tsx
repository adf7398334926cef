import { Icon } from '../../../ui/Icon.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { Certification } from '../api/certification.js';
import { whoAndWhen } from '../words.js';
import styles from './Chain.module.css';

interface Link {
  readonly name: string;
  readonly done: boolean;
  readonly text: string;
}

const STEPS = [
  ['verify', 'Diperiksa'],
  ['approve', 'Disetujui'],
  ['sign', 'Tanda tangan'],
] as const;

/** The way of the class to its certificates: who did what when, and which step is next. */
export function Chain({ data }: { readonly data: Certification }) {
  const links = linksOf(data);
  const next = links.findIndex(({ done }) => !done);
  return (
    <ol className={styles.chain} aria-label="Langkah sertifikasi">
      {links.map(({ name, done, text }, index) => (
        <li
          key={name}
          className={done ? styles.done : index === next ? styles.next : styles.open}
          aria-current={index === next ? 'step' : undefined}
        >
          <span className={styles.mark}>{done ? <Icon name="check" /> : index + 1}</span>
          <span>
            <strong className={styles.name}>
              {name}
              {done && <VisuallyHidden>, selesai</VisuallyHidden>}
            </strong>
            <span className={styles.text}>{text}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function linksOf(data: Certification): readonly Link[] {
  const running = data.certification !== 'none' && data.certification !== 'returned';
  const later = STEPS.map(([step, name]): Link => {
    const found = running ? data.steps.find((each) => each.step === step) : undefined;
    return {
      name,
      done: found !== undefined,
      text: found ? whoAndWhen(found.by, found.at, found.onBehalfOf) : 'Belum',
    };
  });
  return [
    {
      name: 'Diajukan',
      done: running,
      text: running ? whoAndWhen(data.submittedBy, data.submittedAt) : 'Belum',
    },
    ...later,
    published(data),
  ];
}

function published({ publishedAt, publishAt, steps }: Certification): Link {
  const order = steps.find(({ step }) => step === 'publish');
  if (publishedAt) {
    const text = order ? whoAndWhen(order.by, publishedAt, order.onBehalfOf) : formatMoment(publishedAt);
    return { name: 'Terbit', done: true, text };
  }
  return { name: 'Terbit', done: false, text: publishAt ? `Terbit ${formatMoment(publishAt)}` : 'Belum' };
}
