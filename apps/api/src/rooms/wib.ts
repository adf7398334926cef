/** Not `dateStyle: 'full'`: that one says "02 Desember". */
const parts = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Asia/Jakarta',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});

const timeOf = (iso: string): string => clock.format(new Date(iso)).replace(':', '.');

/** "Senin, 2 Maret 2099, 09.00–12.00 WIB". @param startsAt @param endsAt UTC instants */
export function spanInWib(startsAt: string, endsAt: string): string {
  const [day, lastDay] = [parts.format(new Date(startsAt)), parts.format(new Date(endsAt))];
  return day === lastDay
    ? `${day}, ${timeOf(startsAt)}–${timeOf(endsAt)} WIB`
    : `${day}, ${timeOf(startsAt)} sampai ${lastDay}, ${timeOf(endsAt)} WIB`;
}
