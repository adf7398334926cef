import { LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';

/** From a class to how its questions did, what it gained, and the tests under way. */
export function ClassLinks({ batchId }: { readonly batchId: string }) {
  const maySee = useHasRole(ROLES.analysis);
  const mayExtend = useHasRole(ROLES.extendAttempts);
  return (
    <nav aria-label="Kuis dan tes" data-print="hide">
      <Row>
        {mayExtend && (
          <LinkButton variant="secondary" icon="clock" href={staffPaths.openAttempts(batchId)}>
            Tes yang berjalan
          </LinkButton>
        )}
        {maySee && (
          <>
            <LinkButton variant="quiet" icon="quiz" href={staffPaths.itemAnalysis(batchId)}>
              Analisis soal
            </LinkButton>
            <LinkButton variant="quiet" icon="up" href={staffPaths.learningGain(batchId)}>
              Kenaikan nilai
            </LinkButton>
          </>
        )}
      </Row>
    </nav>
  );
}
