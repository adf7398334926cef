import { gzipSync } from 'node:zlib';
import { readStatus, STATUS_LIST_LENGTH, statusEntry, statusListCredential } from './status-list.js';

const listOf = async (revoked: number[]) => {
  const listUrl = 'https://sinau.example.id/credentials/status/x';
  const list = await statusListCredential({ listUrl, did: 'did:web:x', validFrom: new Date(0), revoked });
  return list.credentialSubject.encodedList;
};
const encoded = (bytes: Buffer) => `u${gzipSync(bytes).toString('base64url')}`;

describe('a status list', () => {
  it('sets exactly the bits it is told to, from its first to its last', async () => {
    const revoked = [0, 1, 7, 8, 94_567, STATUS_LIST_LENGTH - 1];
    const list = await listOf(revoked);
    for (const index of [...revoked, 2, 9, 94_566, 94_568, STATUS_LIST_LENGTH - 2])
      expect([index, readStatus(list, index)]).toEqual([index, revoked.includes(index)]);
  });

  it('has the form of the specification', async () => {
    const listUrl = 'https://sinau.example.id/credentials/status/x';
    expect(
      await statusListCredential({ listUrl, did: 'did:web:x', validFrom: new Date(0), revoked: [] }),
    ).toEqual({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: listUrl,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:x',
      validFrom: '1970-01-01T00:00:00Z',
      credentialSubject: {
        id: `${listUrl}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: expect.stringMatching(/^u[\w-]+$/),
      },
    });
    expect(statusEntry(listUrl, 7)).toMatchObject({ statusListIndex: '7', statusListCredential: listUrl });
  });

  it('of others is refused when it is short, endless, or has no such entry', async () => {
    const whole = await listOf([]);
    expect(() => readStatus(encoded(Buffer.alloc(100)), 0)).toThrow('shorter');
    expect(() => readStatus(encoded(Buffer.alloc(64 * 1024 * 1024)), 0)).toThrow('larger');
    for (const index of [-1, 1.5, Number.NaN, STATUS_LIST_LENGTH])
      expect(() => readStatus(whole, index)).toThrow('no such entry');
    expect(() => readStatus(whole.slice(1), 0)).toThrow('multibase');
    expect(() => readStatus('uAAAA', 0)).toThrow('header');
  });
});
