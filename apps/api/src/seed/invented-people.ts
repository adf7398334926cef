/** Somebody who does not exist. */
export interface InventedPerson {
  /** Of a series that is given to nobody here. */
  readonly phone: string;
  readonly name: string;
  readonly sex: 'P' | 'L';
  readonly business: string;
}

const WOMEN = [
  'Endang',
  'Ratna',
  'Lilik',
  'Yanti',
  'Mutia',
  'Sulastri',
  'Wiwik',
  'Nanik',
  'Titin',
  'Kartini',
];
const MEN = ['Joko', 'Hadi', 'Wahyu', 'Suyitno', 'Bambang'];
const LAST = ['Rahayu', 'Susanto', 'Utami', 'Wibowo', 'Puspitasari', 'Hartono', 'Ningsih'];
const GOODS = [
  'Rengginang',
  'Kopi Dampit',
  'Sambal Petis',
  'Batik',
  'Kue Lumpur',
  'Tas Anyaman',
  'Jamu',
  'Keripik Apel',
];

const take = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** The same people every time. */
export function inventPeople(count: number): InventedPerson[] {
  return Array.from({ length: count }, (_, index) => {
    const man = index % 3 === 2;
    const first = man ? take(MEN, Math.floor(index / 3)) : take(WOMEN, index - Math.floor(index / 3));
    return {
      phone: `+6285500000${String(index + 1).padStart(3, '0')}`,
      name: `${first} ${take(LAST, index)}`,
      sex: man ? 'L' : 'P',
      business: `${take(GOODS, index)} ${man ? 'Pak' : 'Bu'} ${first}`,
    };
  });
}
