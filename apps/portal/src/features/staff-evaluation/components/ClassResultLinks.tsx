import { LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';

/** From a class to what became of it. */
export function ClassResultLinks({ batchId }: { readonly batchId: string }) {
  return (
    <nav aria-label="Hasil angkatan" data-print="hide">
      <Row>
        <LinkButton variant="secondary" icon="check" href={staffPaths.evaluation(batchId)}>
          Evaluasi
        </LinkButton>
        <LinkButton variant="quiet" icon="page" href={staffPaths.classReport(batchId)}>
          Laporan angkatan
        </LinkButton>
      </Row>
    </nav>
  );
}
