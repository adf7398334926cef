import type { ReminderAnchor, ReminderRuleInput } from '@sinau/contracts/reminder-rules.contract.js';

type When = Pick<ReminderRuleInput, 'offsetDays' | 'atTime' | 'offsetHours'>;

/** What is wrong with the time of a rule, for what it counts from; nothing when it is fine. */
export function whenFault(anchor: ReminderAnchor, when: When): { path: string; message: string }[] {
  const { offsetDays, atTime, offsetHours } = when;
  if (anchor === 'event') {
    return offsetDays === null && atTime === null && offsetHours === null
      ? []
      : [{ path: 'offsetDays', message: 'Pesan ini dikirim saat kejadiannya. Waktunya tidak dapat diatur.' }];
  }
  if (anchor === 'last_activity') {
    if (offsetDays === null || offsetDays < 1)
      return [{ path: 'offsetDays', message: 'Tulis berapa hari tanpa kegiatan, paling sedikit 1.' }];
    return atTime === null && offsetHours === null
      ? []
      : [{ path: 'atTime', message: 'Pesan ini hanya memakai jumlah hari.' }];
  }
  if (offsetHours !== null) {
    return offsetDays === null && atTime === null
      ? []
      : [{ path: 'offsetHours', message: 'Pilih salah satu: hari dan jam, atau jumlah jam.' }];
  }
  if (offsetDays === null)
    return [{ path: 'offsetDays', message: 'Tulis berapa hari sebelum atau sesudah.' }];
  return atTime === null ? [{ path: 'atTime', message: 'Tulis jam pengirimannya, seperti 16:00.' }] : [];
}
