import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { useSearch } from 'wouter';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import type { Column } from '../../ui/Table.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { useListState } from '../staff-kit/list-state.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useHasRole, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useReminders, type Reminder } from './api/reminders.js';
import { useRetryReminder } from './api/retry-reminder.js';
import { ReminderFilters } from './components/ReminderFilters.js';
import { StateCounts } from './StateCounts.js';
import { toReminderFilter } from './filters.js';
import { CHANNELS, REMINDER_STATES } from './words.js';

/** What was planned, sent or failed, and why. */
function RemindersPage() {
  const list = useListState();
  const filter = toReminderFilter(new URLSearchParams(useSearch()));
  const reminders = useReminders(filter);
  const retry = useRetryReminder(() => toast('Pengingat dikirim lagi.'));
  const mayRetry = useHasRole(ROLES.retryReminders);
  const mayRule = useMayReach(ROLES.reminders, 'GET /manage/reminder-rules');
  const mayTake = useMayReach(ROLES.retryReminders, 'GET /manage/by-hand');
  const onRetry = mayRetry ? (id: string) => retry.submit({ params: { id } }) : null;
  return (
    <>
      <PageHeader
        title="Pengingat"
        lead="Setiap pengingat dikirim sekali. Malam hari hanya kotak masuk yang diisi."
        actions={
          <>
            {mayRule && (
              <LinkButton variant="secondary" href={staffPaths.reminderRules()}>
                Aturan pengingat
              </LinkButton>
            )}
            {mayTake && (
              <LinkButton variant="secondary" icon="phone" href={staffPaths.sendByHand}>
                Kirim WhatsApp manual
              </LinkButton>
            )}
          </>
        }
      />
      {reminders.data && <StateCounts counts={reminders.data.counts} list={list} />}
      <ReminderFilters list={list} />
      <RequestErrorBanner error={retry.error} />
      <StaffTable
        table="reminders"
        caption="Daftar pengingat"
        noun="pengingat"
        query={reminders}
        columns={columns(onRetry, retry.isPending)}
        rowKey={(reminder) => reminder.id}
        list={list}
        exported={{ table: 'reminders', query: exportQuery(filter) }}
        empty={{
          title: 'Belum ada pengingat',
          text: 'Pengingat dibuat saat ada pendaftaran, sesi, dan tenggat.',
        }}
      />
    </>
  );
}

const columns = (onRetry: ((id: string) => void) | null, busy: boolean): readonly Column<Reminder>[] => [
  { key: 'event', header: 'Kejadian', cell: (reminder) => REMINDER_EVENTS[reminder.event] },
  {
    key: 'name',
    header: 'Penerima',
    cell: ({ recipientName }) =>
      recipientName ? <a href={staffPaths.remindersOf(recipientName)}>{recipientName}</a> : 'Tanpa nama',
  },
  {
    key: 'batch',
    header: 'Angkatan',
    cell: ({ batchId, batchLabel }) => (batchId ? <a href={staffPaths.batch(batchId)}>{batchLabel}</a> : '–'),
  },
  { key: 'channel', header: 'Lewat', cell: (reminder) => <Over reminder={reminder} /> },
  { key: 'due', header: 'Waktu', cell: (reminder) => <Course reminder={reminder} /> },
  {
    key: 'state',
    header: 'Keadaan',
    cell: (reminder) => (
      <div>
        <StateBadge word={REMINDER_STATES[reminder.state]} />
        {reminder.failure && <p>{reminder.failure}</p>}
        {reminder.attempts > 1 && <p>{reminder.attempts} kali dicoba</p>}
        {onRetry && reminder.state === 'unknown' && !reminder.retryable && (
          <p>Mungkin sudah sampai. Tanyakan penerimanya.</p>
        )}
        {onRetry && reminder.retryable && (
          <Button
            variant="quiet"
            icon="refresh"
            busy={busy}
            busyLabel="Sedang dikirim…"
            onClick={() => onRetry(reminder.id)}
          >
            Kirim lagi <VisuallyHidden>untuk {reminder.recipientName}</VisuallyHidden>
          </Button>
        )}
      </div>
    ),
  },
];

/** Its channel, and how it differs from an ordinary message there. */
function Over({ reminder: { channel, inDigest, byHand } }: { readonly reminder: Reminder }) {
  return (
    <div>
      <p>{CHANNELS[channel]}</p>
      {inDigest && <p>Dalam rangkuman harian</p>}
      {byHand && <p>Dikirim petugas</p>}
    </div>
  );
}

/** Planned, sent, arrived, read: as far as it came. */
function Course({ reminder }: { readonly reminder: Reminder }) {
  const { dueAt, sentAt, deliveredAt, readAt } = reminder;
  return (
    <div>
      <p>Rencana {formatMoment(dueAt)}</p>
      {sentAt && <p>Terkirim {formatMoment(sentAt)}</p>}
      {deliveredAt && <p>Sampai {formatMoment(deliveredAt)}</p>}
      {readAt && <p>Dibaca {formatMoment(readAt)}</p>}
    </div>
  );
}

export default staffPage(ROLES.reminders, RemindersPage);
