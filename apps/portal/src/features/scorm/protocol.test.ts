import { ScormCmi } from '@sinau/contracts/scorm.contract.js';
import { CMI_ELEMENTS, isLaunchUrl, pickCmi, readPlayerMessage, readStartMessage } from './protocol.js';

describe('what player and portal say', () => {
  it('names the elements of the contract, all of them', () => {
    expect([...CMI_ELEMENTS].sort()).toEqual(Object.keys(ScormCmi.shape).sort());
  });

  it('keeps only what the contract takes', () => {
    const given = {
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': 80,
      'cmi.core.lesson_location': '',
      'cmi.core.student_name': 'Siti',
      'cmi.suspend_data': 'x'.repeat(64_001),
      'cmi.core.exit': 'x'.repeat(251),
      'cmi.interactions': {},
    };
    expect(pickCmi(given)).toEqual({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' });
    expect(ScormCmi.safeParse(pickCmi(given)).success).toBe(true);
    expect([pickCmi(null), pickCmi('x'), pickCmi([])]).toEqual([{}, {}, {}]);
  });

  it.each([
    [null],
    ['ready'],
    [{ type: 'ready' }],
    [{ sinau: 'other', type: 'ready' }],
    [{ sinau: 'scorm', type: 'commit', reason: 'now', cmi: {} }],
    [{ sinau: 'scorm', type: 'anything' }],
  ])('is not %j', (data) => {
    expect(readPlayerMessage(data)).toBeUndefined();
    expect(readStartMessage(data)).toBeUndefined();
  });

  it.each([
    ['/0199aaaa-0000-7000-8000-000000000000/t0ken.abcdefghij/isi/index.html?a=1#b', true],
    ['javascript:alert(1)', false],
    ['https://jahat.test/0199aaaa-0000-7000-8000-000000000000/t0ken.abcdefghij/a', false],
    ['//jahat.test/0199aaaa-0000-7000-8000-000000000000/t0ken.abcdefghij/a', false],
    ['/player.html', false],
    ['/0199aaaa-0000-7000-8000-000000000000/t0ken.abcdefghij/a\\b', false],
  ])('opens %s: %s', (url, opens) => {
    expect(isLaunchUrl(url)).toBe(opens);
  });
});
