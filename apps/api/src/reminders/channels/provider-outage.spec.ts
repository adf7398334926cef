import { startChannels, type Channels } from '../../testing/channels.factory.js';
import { whatsAppError } from '../../testing/provider-stand-ins.js';
import type { SignedIn } from '../../testing/test-api.js';

let channels: Channels;
beforeAll(async () => {
  channels = await startChannels();
});
beforeEach(() => channels.calm());
afterAll(() => channels?.close());

describe('a provider that is out', () => {
  it('is left alone after five failures, tried by one, and back when that one gets through', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => channels.remind('whatsapp')));
    const ids = many.map(({ id }) => id);
    channels.whatsapp.next.push(...Array.from({ length: 5 }, () => whatsAppError(503, 131016)));
    for (const id of ids.slice(0, 5)) await channels.send(id);
    await channels.send(ids[5] ?? '');
    expect(channels.whatsapp.taken).toHaveLength(0);
    const held = (await channels.rowsOf(many[5]?.person as SignedIn))[0];
    expect(held).toMatchObject({ state: 'planned', attempts: 0 });
    expect(held?.waitSeconds).toBeGreaterThan(20);

    const text = await channels.remind('sms');
    await channels.send(text.id);
    expect(channels.sms.taken).toHaveLength(1);

    await channels.api.query(`update channel_health set open_until = now() where channel = 'whatsapp'`);
    channels.whatsapp.next.push(whatsAppError(503, 131016));
    await channels.send(ids[6] ?? '');
    await channels.send(ids[7] ?? '');
    expect(channels.whatsapp.taken).toHaveLength(0);

    await channels.api.query(`update channel_health set open_until = now() where channel = 'whatsapp'`);
    await channels.api.query('update reminders set due_at = now() where id = any($1)', [ids]);
    for (const id of ids) await channels.send(id);
    expect(channels.whatsapp.taken).toHaveLength(8);
  });

  it('is tried again after half a minute, however many were under way when it went out', async () => {
    const many = await Promise.all(Array.from({ length: 9 }, () => channels.remind('whatsapp')));
    channels.whatsapp.next.push(...many.map(() => whatsAppError(503, 131016)));
    await Promise.all(many.map(({ id }) => channels.send(id)));
    const [health] = await channels.api.query<{ failures: number }>(
      `select failures from channel_health where channel = 'whatsapp' and open_until <= now() + interval '30 seconds'`,
    );
    expect(health?.failures).toBe(5);
  });

  it('gets no more than it allows', async () => {
    await channels.api.query(
      `update channel_health set tokens = 1, refilled_at = clock_timestamp(), rate = 0.001 where channel = 'sms'`,
    );
    const [first, second] = await Promise.all([channels.remind('sms'), channels.remind('sms')]);
    await Promise.all([channels.send(first.id), channels.send(second.id)]);
    expect(channels.sms.taken).toHaveLength(1);
    const waiting = (
      await Promise.all([channels.rowsOf(first.person), channels.rowsOf(second.person)])
    ).flat();
    expect(waiting.filter(({ state, attempts }) => state === 'planned' && attempts === 0)).toHaveLength(1);
    await channels.api.query(`update channel_health set rate = 5, refilled_at = now() where channel = 'sms'`);
  });

  it('gets its messages also after the clock was set back', async () => {
    await channels.api.query(
      `update channel_health set tokens = 0, refilled_at = now() + interval '1 hour' where channel = 'sms'`,
    );
    const { id } = await channels.remind('sms');
    await channels.send(id);
    expect(channels.sms.taken).toHaveLength(1);
  });
});
