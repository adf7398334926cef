import { expect, say, until } from '../steps.mjs';
import { REPLACED, REVOKED } from './numbers.mjs';

const answerOf = async (stranger, code) =>
  (await stranger.call('GET /verify/:code', { params: { code } })).answer;

/** Some are revoked with a reason that strangers see as a class only. Gives them. */
export async function revokeSome({ officer, stranger }, certificates) {
  const revoked = certificates.slice(10, 10 + REVOKED);
  for (const { id, code } of revoked) {
    await officer.call('POST /manage/certificates/:id/revoke', {
      params: { id },
      body: { revocationClass: 'not_entitled', reason: 'Daftar hadir ternyata diisi orang lain.' },
    });
    expect(await answerOf(stranger, code), 'revoked', 'a revoked certificate');
    const page = await (await stranger.fetch(`/v/${code}`)).text();
    if (!page.includes('Dicabut') || page.includes('diisi orang lain'))
      throw new Error('the page must say Dicabut and keep the reason for itself');
  }
  say(`${REVOKED} revoked: strangers see that and why in kind, not the words`);
}

/** Some are issued again with a corrected name; the old ones point to them. Gives the new ones. */
export async function replaceSome({ officer, stranger }, pool, certificates) {
  const old = certificates.slice(20, 20 + REPLACED);
  for (const { id } of old) {
    await pool.query(
      `update people set name = name || ' Putri' where account_id = (select account_id from certificates where id = $1)`,
      [id],
    );
    await officer.call('POST /manage/certificates/:id/replace', {
      params: { id },
      body: { reason: 'Nama belum lengkap.' },
    });
  }
  for (const { id, code, name } of old) {
    const after = await until(`the certificate in place of ${code}`, async () => {
      const { replacedBy } = await officer.call('GET /manage/certificates/:id', { params: { id } });
      if (!replacedBy) return undefined;
      const found = await officer.call('GET /manage/certificates/:id', { params: { id: replacedBy.id } });
      return found.state === 'issued' ? found : undefined;
    });
    expect(after.holderName, `${name} Putri`, 'the name on the new certificate');
    const answer = await stranger.call('GET /verify/:code', { params: { code } });
    expect(`${answer.answer} ${answer.replacedByCode}`, `replaced ${after.code}`, 'the old certificate');
    expect(await answerOf(stranger, after.code), 'valid', 'the new certificate');
  }
  say(`${REPLACED} replaced: new numbers behind the others, the old ones point to them`);
}
