import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import { BATCH_STATES } from '../../staff-kit/words.js';
import { ClassPreview } from '../../staff-templates/components/ClassPreview.js';
import type { Certification } from '../api/certification.js';
import { KIND_WORDS, lookOf, mayDo, rangeOf, reasonsOf } from '../words.js';
import styles from './Summary.module.css';

/** Who gets what, who gets nothing and why, and the name that tries the paper hardest: all of the class in one look. */
export function Summary({ data }: { readonly data: Certification }) {
  const { batch, fails, kinds, names } = data;
  const without = fails.filter(({ attested }) => !attested).length;
  const reasons = reasonsOf(fails);
  // Who may still choose has these beside each choice.
  const shown = mayDo(data, 'choose_kinds') ? [] : kinds;
  return (
    <Stack as="section" aria-labelledby="ringkasan">
      <h2 id="ringkasan">Ringkasan</h2>
      {names && names.unprintable.length > 0 && (
        <Unprintable names={names.unprintable} certification={data.certification} />
      )}
      <Card>
        <Stack>
          <Facts
            facts={[
              ...kinds.map(
                (each) =>
                  [
                    KIND_WORDS[each.kind].name,
                    <>
                      {`${formatNumber(each.count)} orang${each.numbers ? `, nomor ${rangeOf(each.numbers)}` : ''}`}
                      <span className={styles.look}>Templat: {lookOf(each)}</span>
                    </>,
                  ] as const,
              ),
              ['Tanpa sertifikat', `${formatNumber(without)} peserta`],
              ...(reasons ? ([['Yang belum terpenuhi', reasons]] as const) : []),
              ...(names
                ? ([
                    ['Nama terpanjang', `${names.longest} (${formatNumber(names.longest.length)} huruf)`],
                    ['Nama terpendek', names.shortest],
                    ...(names.unprintable.length === 0
                      ? ([['Huruf', 'Semua nama dapat dicetak']] as const)
                      : []),
                  ] as const)
                : []),
              ['Keadaan angkatan', BATCH_STATES[batch.state].label],
            ]}
          />
          {shown.length > 0 && (
            <Row>
              {shown.map(({ kind, template }) => (
                <ClassPreview
                  key={kind}
                  batchId={batch.id}
                  kind={kind}
                  versionId={template?.versionId ?? ''}
                  name={KIND_WORDS[kind].name}
                />
              ))}
            </Row>
          )}
        </Stack>
      </Card>
    </Stack>
  );
}

const BEFORE = 'Belum dapat diajukan. Minta pemiliknya menulis ulang di menu Profil dengan huruf Latin.';
const DURING =
  'Belum dapat disetujui. Minta pemiliknya menulis ulang di menu Profil, atau kembalikan angkatan.';
const MEND: Partial<Record<Certification['certification'], string>> = {
  none: BEFORE,
  returned: BEFORE,
  submitted: DURING,
  verified: DURING,
};

/** Names that no font of the certificates can draw. */
function Unprintable({
  names,
  certification,
}: {
  readonly names: NonNullable<Certification['names']>['unprintable'];
  readonly certification: Certification['certification'];
}) {
  return (
    <Banner tone="warning" title={`${formatNumber(names.length)} nama memuat huruf yang tidak dapat dicetak`}>
      <ul>
        {names.map(({ name, characters }) => (
          <li key={name}>
            {name}: {characters.join(' ')}
          </li>
        ))}
      </ul>
      <p>{MEND[certification] ?? 'Buka sertifikatnya di daftar di bawah, lalu ajukan perbaikan nama.'}</p>
    </Banner>
  );
}
