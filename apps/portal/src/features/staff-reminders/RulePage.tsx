import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
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
import { ruleQuery, useAddRule, useDropRule, useRules, type Rule } from './api/rules.js';
import { RuleForm } from './components/RuleForm.js';

/** One rule: when it sends, to whom, and what it says. */
function RulePage({ params }: PageProps) {
  const search = new URLSearchParams(useSearch());
  const batch = toId(search.get('kelas'));
  const variant = Number(search.get('ke') ?? 1);
  const rules = useRules(batch);
  return (
    <QueryView query={rules} skeleton={<PageSkeleton />}>
      {({ items, batchLabel }) => {
        const rule = items.find((one) => one.event === params.event && one.variant === variant);
        return rule ? (
          <OneRule key={rule.variant} rule={rule} batch={batch} batchLabel={batchLabel} />
        ) : (
          <NotFoundState />
        );
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
  const drop = useDropRule(() =>
    leave(rule.variant > 1 ? 'Waktu pengingat dihapus.' : 'Aturan umum berlaku lagi.'),
  );
  const add = useAddRule((added) => {
    navigate(staffPaths.reminderRule(added.event, batch, added.variant));
    toast('Waktu baru dibuat. Atur, nyalakan, lalu simpan.');
  });
  return (
    <>
      <PageHeader
        title={
          rule.variant > 1 ? `${REMINDER_EVENTS[rule.event]} (${rule.variant})` : REMINDER_EVENTS[rule.event]
        }
        lead={batchLabel ? `Hanya untuk ${batchLabel}.` : 'Berlaku untuk semua angkatan tanpa aturan khusus.'}
        back={{ href: staffPaths.reminderRules(batch), label: 'Aturan pengingat' }}
        actions={
          <>
            {rule.droppable && (
              <Button
                variant="secondary"
                busy={drop.isPending}
                busyLabel="Sedang dihapus…"
                onClick={() =>
                  drop.submit({
                    params: { event: rule.event },
                    query: ruleQuery(rule, batch),
                  })
                }
              >
                {rule.variant > 1 ? 'Hapus waktu ini' : 'Pakai aturan umum'}
              </Button>
            )}
            {rule.anchor !== 'event' && rule.anchor !== 'last_activity' && (
              <Button
                variant="secondary"
                icon="plus"
                busy={add.isPending}
                busyLabel="Sedang dibuat…"
                onClick={() => add.submit({ params: { event: rule.event }, query: batch ? { batch } : {} })}
              >
                Tambah waktu lain
              </Button>
            )}
          </>
        }
      />
      <RequestErrorBanner error={drop.error ?? add.error} />
      <RuleForm rule={rule} batch={batch} onSaved={() => leave('Aturan tersimpan. Pengingat mengikuti.')} />
    </>
  );
}

export default staffPage(ROLES.retryReminders, RulePage, 'GET /manage/reminder-rules');
