import { LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';

/** From a class to what became of it. */
export function ClassResultLinks({ batchId }: { readonly batchId: string }) {
  const mayEvaluate = useMayReach(ROLES.batches, 'GET /manage/batches/:id/evaluation');
  const mayReport = useMayReach(ROLES.batches, 'GET /manage/batches/:id/report');
  const mayAccount = useMayReach(ROLES.reports, 'GET /manage/batches/:id/accountability-report');
  const mayFollow = useMayReach(ROLES.outcomes, 'GET /manage/outcomes');
  const maySeeProducts = useMayReach(ROLES.outcomes, 'GET /manage/batches/:id/products');
  if (![mayEvaluate, mayReport, mayAccount, mayFollow, maySeeProducts].includes(true)) return null;
  return (
    <nav aria-label="Hasil angkatan" data-print="hide">
      <Row>
        {mayEvaluate && (
          <LinkButton variant="secondary" icon="check" href={staffPaths.evaluation(batchId)}>
            Evaluasi
          </LinkButton>
        )}
        {mayReport && (
          <LinkButton variant="quiet" icon="page" href={staffPaths.classReport(batchId)}>
            Laporan angkatan
          </LinkButton>
        )}
        {mayAccount && (
          <LinkButton variant="quiet" icon="printer" href={staffPaths.accountability(batchId)}>
            LPJ
          </LinkButton>
        )}
        {mayFollow && (
          <LinkButton
            variant="quiet"
            icon="shop"
            href={`${staffPaths.outcomes}?${new URLSearchParams({ kelas: batchId }).toString()}`}
          >
            Perkembangan usaha
          </LinkButton>
        )}
        {maySeeProducts && (
          <LinkButton variant="quiet" icon="box" href={staffPaths.portfolio(batchId)}>
            Produk
          </LinkButton>
        )}
      </Row>
    </nav>
  );
}
