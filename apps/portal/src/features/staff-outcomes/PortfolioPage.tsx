import { formatNumber } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { Badge } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { usePortfolio } from './api/shops.js';
import { ProductCard } from './components/ProductCard.js';
import styles from './components/outcomes.module.css';

/** What the people of a class make: before, after, and what their packaging says. */
function PortfolioPage({ params: { id = '' } }: PageProps) {
  const portfolio = usePortfolio(id);
  return (
    <QueryView query={portfolio} skeleton={<PageSkeleton />}>
      {({ batchLabel, courseTitle, items }) => (
        <>
          <PageHeader
            title="Produk peserta"
            lead={`${courseTitle}, ${batchLabel}`}
            back={{ href: staffPaths.batch(id), label: batchLabel }}
            meta={<Badge tone="neutral">{formatNumber(items.length)} produk</Badge>}
          />
          {items.length === 0 ? (
            <EmptyState title="Belum ada produk">
              <p>Peserta menambahkannya dari Profil, bagian produk dan toko.</p>
            </EmptyState>
          ) : (
            <ul className={styles.grid}>
              {items.map((product) => (
                <Card as="li" key={product.id}>
                  <ProductCard product={product}>
                    <p>
                      <a href={staffPaths.outcomePerson(product.enrolmentId)}>{product.personName}</a>,{' '}
                      {product.businessName}
                    </p>
                  </ProductCard>
                </Card>
              ))}
            </ul>
          )}
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.outcomes, PortfolioPage);
