import { startChannels, type Channels } from '../../testing/channels.factory.js';
import { whatsAppError, whatsAppReport } from '../../testing/provider-stand-ins.js';

let channels: Channels;
beforeAll(async () => {
  channels = await startChannels();
});
beforeEach(() => channels.calm());
afterAll(() => channels?.close());

describe('reports of WhatsApp', () => {
  it('are believed with the signature only', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await channels.send(id);
    const [{ providerId } = { providerId: '' }] = await channels.rowsOf(person);
    const given = { id: providerId ?? '', status: 'delivered' };
    expect((await channels.report(given, 'somebody else')).statusCode).toBe(401);
    const unsigned = await channels.api.app.inject({
      method: 'POST',
      url: '/api/webhooks/whatsapp',
      payload: whatsAppReport('', given).payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(unsigned.statusCode).toBe(401);
    expect((await channels.rowsOf(person))[0]?.deliveredAt).toBeNull();
  });

  it('only ever bring a message further, twice or in another order', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await channels.send(id);
    const [{ providerId } = { providerId: '' }] = await channels.rowsOf(person);
    for (const status of ['read', 'delivered', 'sent', 'read', 'failed'])
      expect((await channels.report({ id: providerId ?? '', status })).statusCode).toBe(200);
    const [row] = await channels.rowsOf(person);
    expect(row?.state).toBe('sent');
    expect([row?.deliveredAt, row?.readAt]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('settle what nobody knew', async () => {
    const { person, id } = await channels.remind('whatsapp');
    channels.whatsapp.next.push('hang up');
    await channels.send(id);
    await channels.report({ id: 'wamid.lost', status: 'delivered', reminderId: id });
    expect(await channels.rowsOf(person)).toMatchObject([
      { state: 'sent', providerId: 'wamid.lost', failure: null },
    ]);
  });

  it('settle what was taken though the answer said otherwise', async () => {
    const { person, id } = await channels.remind('whatsapp');
    channels.whatsapp.next.push(whatsAppError(500, 131000));
    await channels.send(id);
    expect(await channels.states(person)).toEqual(['whatsapp planned']);
    await channels.report({ id: 'wamid.taken', status: 'sent', reminderId: id });
    await channels.api.query('update reminders set due_at = now() where id = $1', [id]);
    await channels.send(id);
    expect(channels.whatsapp.taken).toHaveLength(0);
    expect(await channels.rowsOf(person)).toMatchObject([
      { state: 'sent', providerId: 'wamid.taken', failure: null },
    ]);
  });

  it('of failure hand over to the next channel, once', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await channels.send(id);
    const [{ providerId } = { providerId: '' }] = await channels.rowsOf(person);
    const failed = { id: providerId ?? '', status: 'failed', code: 131026 };
    await Promise.all([channels.report(failed), channels.report(failed)]);
    await channels.report(failed);
    expect(await channels.states(person)).toEqual(['whatsapp failed', 'sms planned']);
  });

  it('about messages of somebody else, or without sense, change nothing', async () => {
    expect((await channels.report({ id: 'wamid.never', status: 'failed' })).statusCode).toBe(200);
    expect((await channels.report({ id: 'wamid.1', status: 'teleported' })).statusCode).toBe(200);
  });

  it('come to an address that shows whose it is', async () => {
    const verify = (token: string) =>
      channels.api.app.inject({
        url: `/api/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=1158201444`,
      });
    const good = await verify('verify me');
    expect([good.statusCode, good.body]).toEqual([200, '1158201444']);
    expect((await verify('guess')).statusCode).toBe(404);
  });
});
