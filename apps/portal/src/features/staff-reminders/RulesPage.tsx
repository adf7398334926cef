import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { useSearch } from 'wouter';
import { Badge } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { toId, useListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { ruleQuery, useRules, useSaveRule, type Rule } from './api/rules.js';
import { toDraft, toInput } from './rule-draft.js';
import { useBatchOptions } from './use-batch-options.js';
import { whenWords } from './when-words.js';
import { EVENT_GROUPS, RECIPIENTS } from './words.js';
import styles from './RulesPage.module.css';

/** Who is reminded of what, and when: for all angkatan, or as one angkatan has it. */
function RulesPage() {
  const list = useListState();
  const batch = toId(new URLSearchParams(useSearch()).get('kelas'));
  const rules = useRules(batch);
  const batches = useBatchOptions();
  const save = useSaveRule((rule) => toast(`“${nameOf(rule)}” ${rule.active ? 'dinyalakan' : 'dimatikan'}.`));
  const mayChange = useHasRole(ROLES.retryReminders);
  const onSwitch = mayChange
    ? (rule: Rule) =>
        save.submit({
          params: { event: rule.event },
          query: ruleQuery(rule, batch),
          body: {
            ...toInput({ ...toDraft(rule), active: !rule.active }, rule.anchor),
            revision: rule.revision,
          },
        })
    : null;
  return (
    <>
      <PageHeader
        title="Aturan pengingat"
        lead="Perubahan langsung berlaku pada pengingat yang belum dikirim."
        back={{ href: staffPaths.manageReminders, label: 'Pengingat' }}
      />
      <FilterBar>
        <Filter list={list} name="kelas" label="Berlaku untuk" all="Semua angkatan" options={batches} />
      </FilterBar>
      <RequestErrorBanner error={save.error} />
      <QueryView query={rules} heading="h2">
        {({ items }) => (
          <Stack gap="large">
            {EVENT_GROUPS.map(({ title, events }) => (
              <Stack key={title} as="section" gap="small">
                <h2>{title}</h2>
                <WideTable
                  caption={`Aturan: ${title}`}
                  columns={columnsOf(batch, onSwitch)}
                  rows={events.flatMap((event) => items.filter((rule) => rule.event === event))}
                  rowKey={({ event, variant }) => `${event} ${variant}`}
                />
              </Stack>
            ))}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

/** Several times of one event are told apart by their number. */
const nameOf = ({ event, variant }: Rule): string =>
  variant > 1 ? `${REMINDER_EVENTS[event]} (${variant})` : REMINDER_EVENTS[event];

const columnsOf = (
  batch: string | undefined,
  onSwitch: ((rule: Rule) => void) | null,
): readonly Column<Rule>[] => [
  { key: 'event', header: 'Kejadian', cell: (rule) => <strong>{nameOf(rule)}</strong> },
  { key: 'when', header: 'Kapan', cell: whenWords },
  {
    key: 'who',
    header: 'Penerima',
    cell: ({ anchor, recipients }) =>
      anchor === 'event'
        ? 'Yang bersangkutan'
        : recipients.map((recipient) => RECIPIENTS[recipient]).join(', '),
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ active, mandatory, own }) => (
      <Row>
        {active ? <Badge tone="success">Nyala</Badge> : <Badge>Mati</Badge>}
        {mandatory && <Badge tone="brand">Wajib</Badge>}
        {own && <Badge tone="warning">Khusus angkatan ini</Badge>}
      </Row>
    ),
  },
  ...(onSwitch ? [actionsOf(batch, onSwitch)] : []),
];

const actionsOf = (batch: string | undefined, onSwitch: (rule: Rule) => void): Column<Rule> => ({
  key: 'actions',
  header: 'Tindakan',
  cell: (rule) => (
    <div className={styles.actions}>
      <LinkButton variant="quiet" href={staffPaths.reminderRule(rule.event, batch, rule.variant)}>
        Ubah <VisuallyHidden>pengingat {nameOf(rule)}</VisuallyHidden>
      </LinkButton>
      <Button variant="quiet" onClick={() => onSwitch(rule)}>
        {rule.active ? 'Matikan' : 'Nyalakan'} <VisuallyHidden>pengingat {nameOf(rule)}</VisuallyHidden>
      </Button>
    </div>
  ),
});

export default staffPage(ROLES.reminders, RulesPage);
