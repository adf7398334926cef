import { formatPhone } from '../../lib/format-phone.js';
import { formatDate } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { draftFrom } from '../outcomes/answer-draft.js';
import { answerWords } from '../outcomes/answer-words.js';
import { QUESTIONS } from '../outcomes/components/Questions.js';
import { MILESTONES, PLATFORMS, SHOP_STATES, SIZES } from '../outcomes/words.js';
import { Facts } from '../staff-kit/Facts.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useTimeline, type Timeline } from './api/outcomes.js';
import { ProductCard } from './components/ProductCard.js';
import { SpokenForm } from './components/SpokenForm.js';
import styles from './components/outcomes.module.css';
import { HOW } from './words.js';

/** One business after one class: every answer with its corrections, its products and its shops. */
function PersonPage({ params: { id = '' } }: PageProps) {
  const timeline = useTimeline(id);
  const mayRecord = useHasRole(ROLES.recordOutcomes);
  return (
    <QueryView query={timeline} skeleton={<PageSkeleton />}>
      {(found) => (
        <>
          <PageHeader
            title={found.personName}
            lead={`${found.followed.businessName}. ${found.followed.courseTitle}, ${found.followed.batchLabel}`}
            back={{ href: staffPaths.outcomes, label: 'Perkembangan usaha' }}
            meta={
              found.accountPhone && (
                <a href={`tel:${found.accountPhone}`}>{formatPhone(found.accountPhone)}</a>
              )
            }
            actions={
              <Button variant="quiet" icon="printer" onClick={() => window.print()}>
                Cetak
              </Button>
            }
          />
          <Columns>
            <Stack gap="large">
              <Milestones found={found} />
              <Answers found={found} />
            </Stack>
            <Stack gap="large">
              {mayRecord && <SpokenForm id={id} found={found} />}
              <Shops found={found} />
              <Products found={found} />
            </Stack>
          </Columns>
        </>
      )}
    </QueryView>
  );
}

const STATES = { coming: 'Belum waktunya', open: 'Ditunggu', closed: 'Tidak dijawab' } as const;

function Milestones({ found: { followed } }: { readonly found: Timeline }) {
  return (
    <Stack as="section" aria-labelledby="waktu">
      <h2 id="waktu">Tindak lanjut</h2>
      <Facts
        facts={followed.milestones.map(({ milestone, dueOn, state, answer }) => [
          `${MILESTONES[milestone]}, ${formatDate(dueOn)}`,
          answer ? (
            <Badge key="state" tone="success">
              {answer.size ? `Skala ${SIZES[answer.size].toLowerCase()}` : 'Dijawab'}
            </Badge>
          ) : (
            <Badge key="state" tone={state === 'open' ? 'warning' : 'neutral'}>
              {STATES[state]}
            </Badge>
          ),
        ])}
      />
    </Stack>
  );
}

function Answers({ found: { answers, salesBands } }: { readonly found: Timeline }) {
  return (
    <Stack as="section" aria-labelledby="jawaban">
      <h2 id="jawaban">Semua jawaban</h2>
      {answers.length === 0 && <p>Belum ada jawaban.</p>}
      {answers.map((answer) => (
        <Card as="article" key={answer.id}>
          <Stack gap="small">
            <h3>{MILESTONES[answer.milestone]}</h3>
            <p className={styles.soft}>
              {formatMoment(answer.answeredAt)}, {HOW[answer.how].toLowerCase()}
              {answer.recordedBy && `, dicatat ${answer.recordedBy}`}
            </p>
            <Facts
              facts={QUESTIONS.map(({ title }, question) => [
                title,
                answerWords(draftFrom(answer.id, answer), salesBands, question) ?? '–',
              ])}
            />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function Shops({ found: { shops } }: { readonly found: Timeline }) {
  return (
    <Stack as="section" aria-labelledby="toko">
      <h2 id="toko">Toko online</h2>
      {shops.length === 0 && <p>Belum ada toko yang dikirim.</p>}
      {shops.map(({ id, platform, url, state, firstOrderOn }) => (
        <Card key={id}>
          <Stack gap="small">
            <h3>{PLATFORMS[platform]}</h3>
            <div>
              <Badge tone={SHOP_STATES[state].tone}>{SHOP_STATES[state].label}</Badge>
            </div>
            {url && (
              <a href={url} target="_blank" rel="noreferrer nofollow" className={styles.words}>
                {url}
              </a>
            )}
            {firstOrderOn && <p>Pesanan pertama {formatDate(firstOrderOn)}</p>}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function Products({ found: { products } }: { readonly found: Timeline }) {
  return (
    <Stack as="section" aria-labelledby="produk">
      <h2 id="produk">Produk</h2>
      {products.length === 0 && <p>Belum ada produk.</p>}
      {products.map((product) => (
        <Card key={product.id}>
          <ProductCard product={product} />
        </Card>
      ))}
    </Stack>
  );
}

export default staffPage(ROLES.outcomes, PersonPage);
