import { LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';

/** From a class to what became of it. */
export function ClassResultLinks({ batchId }: { readonly batchId: string }) {
  const reports = useHasRole(ROLES.reports);
  return (
    <nav aria-label="Hasil angkatan" data-print="hide">
      <Row>
        <LinkButton variant="secondary" icon="check" href={staffPaths.evaluation(batchId)}>
          Evaluasi
        </LinkButton>
        <LinkButton variant="quiet" icon="page" href={staffPaths.classReport(batchId)}>
          Laporan angkatan
        </LinkButton>
        {reports && (
          <LinkButton variant="quiet" icon="printer" href={staffPaths.accountability(batchId)}>
            LPJ
          </LinkButton>
        )}
        <LinkButton
          variant="quiet"
          icon="shop"
          href={`${staffPaths.outcomes}?${new URLSearchParams({ kelas: batchId }).toString()}`}
        >
          Perkembangan usaha
        </LinkButton>
        <LinkButton variant="quiet" icon="box" href={staffPaths.portfolio(batchId)}>
          Produk
        </LinkButton>
      </Row>
    </nav>
  );
}
