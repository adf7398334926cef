import { useLocation, useSearch } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { toast } from '../../ui/toast.js';
import { toId } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useDropRule, useRules, type Rule } from './api/rules.js';
import { RuleForm } from './components/RuleForm.js';
import { REMINDER_EVENTS } from './words.js';

/** One rule: when it sends, to whom, and what it says. */
function RulePage({ params }: PageProps) {
  const batch = toId(new URLSearchParams(useSearch()).get('kelas'));
  const rules = useRules(batch);
  return (
    <QueryView query={rules} skeleton={<PageSkeleton />}>
      {({ items, batchLabel }) => {
        const rule = items.find(({ event }) => event === params.event);
        return rule ? <OneRule rule={rule} batch={batch} batchLabel={batchLabel} /> : <NotFoundState />;
      }}
    </QueryView>
  );
}

interface OneRuleProps {
  readonly rule: Rule;
  readonly batch: string | undefined;
  readonly batchLabel: string | null;
}

function OneRule({ rule, batch, batchLabel }: OneRuleProps) {
  const [, navigate] = useLocation();
  const leave = (words: string) => {
    navigate(staffPaths.reminderRules(batch));
    toast(words);
  };
  const drop = useDropRule(() => leave('Aturan umum berlaku lagi.'));
  return (
    <>
      <PageHeader
        title={REMINDER_EVENTS[rule.event]}
        lead={batchLabel ? `Hanya untuk ${batchLabel}.` : 'Berlaku untuk semua angkatan tanpa aturan khusus.'}
        back={{ href: staffPaths.reminderRules(batch), label: 'Aturan pengingat' }}
        actions={
          rule.own &&
          batch && (
            <Button
              variant="secondary"
              busy={drop.isPending}
              onClick={() => drop.submit({ params: { event: rule.event }, query: { batch } })}
            >
              Pakai aturan umum
            </Button>
          )
        }
      />
      <RequestErrorBanner error={drop.error} />
      <RuleForm rule={rule} batch={batch} onSaved={() => leave('Aturan tersimpan. Pengingat mengikuti.')} />
    </>
  );
}

export default staffPage(ROLES.retryReminders, RulePage);
