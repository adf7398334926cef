import { LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';

/** From a class to how its questions did, what it gained, and the tests under way. */
export function ClassLinks({ batchId }: { readonly batchId: string }) {
  const maySeeItems = useMayReach(ROLES.analysis, 'GET /manage/batches/:id/item-analysis');
  const maySeeGain = useMayReach(ROLES.analysis, 'GET /manage/batches/:id/learning-gain');
  const mayExtend = useMayReach(ROLES.extendAttempts, 'GET /manage/batches/:id/attempts');
  if (!maySeeItems && !maySeeGain && !mayExtend) return null;
  return (
    <nav aria-label="Kuis dan tes" data-print="hide">
      <Row>
        {mayExtend && (
          <LinkButton variant="secondary" icon="clock" href={staffPaths.openAttempts(batchId)}>
            Tes yang berjalan
          </LinkButton>
        )}
        {maySeeItems && (
          <LinkButton variant="quiet" icon="quiz" href={staffPaths.itemAnalysis(batchId)}>
            Analisis soal
          </LinkButton>
        )}
        {maySeeGain && (
          <LinkButton variant="quiet" icon="up" href={staffPaths.learningGain(batchId)}>
            Kenaikan nilai
          </LinkButton>
        )}
      </Row>
    </nav>
  );
}
