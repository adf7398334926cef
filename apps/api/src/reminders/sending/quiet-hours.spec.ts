import { NestFactory } from '@nestjs/core';
import { Transactions } from '../../database/transactions.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi } from '../../testing/test-api.js';
import { InboxSending } from './inbox-sending.service.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { ReminderSending } from './reminder-sending.service.js';
import { ReminderPlanner } from '../planning/reminder-planner.service.js';

describe('quiet hours', () => {
  it('hold e-mail from 20.00 to 07.00 WIB and let the silent inbox through', async () => {
    const api = await startTestApi({ SINAU_ANY_HOUR: '0' });
    const worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    const person = await api.signIn('peserta', { email: 'siti@example.test' });
    const { batchId } = await runningClass(api);
    await seat(api, person, batchId);
    await api.app
      .get(Transactions, { strict: false })
      .run((em) => api.app.get(ReminderPlanner, { strict: false }).planForBatch(em, batchId));
    await api.query(`delete from reminders where event not in ('session_tomorrow', 'assignment_due')`);
    await api.query(`update reminders set due_at = now()`);
    const [clock] = await api.query<{ awake: boolean }>(
      `select (now() at time zone 'Asia/Jakarta')::time between '07:00' and '20:00' as awake`,
    );
    const channels = await worker.get(ReminderSending).due(100);
    const emails = channels.filter(({ channel }) => channel === 'email').length;
    expect(emails).toBe(clock?.awake ? 2 : 0);
    expect(await worker.get(InboxSending).deliverDue()).toBe(2);
    await worker.close();
    await api.close();
  });
});
