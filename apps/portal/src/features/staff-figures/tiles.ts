interface Tile {
  readonly code: string;
  /** From the north, and from the west, each from 0. */
  readonly row: number;
  readonly column: number;
  /** With soft hyphens, where a word may break. */
  readonly name: string;
}

/**
 * Our own drawing of East Java, from north to south and from west to east: one equal tile for each kabupaten/kota, so
 * that neighbours stay neighbours. `_` is sea or nothing, `*` marks a city.
 */
const MAP = `
_     _     23    24    25    78*   26    27    28    29
_     21    22    17    16    15    _     _     _     _
20    77*   19    18    76*   14    75*   74*   _     _
_     02    71*   06    79*   73*   13    11    12    _
01    03    04    72*   05    07    08    09    10    _
`;

const NAMES: Readonly<Record<string, string>> = {
  '01': 'Pacitan',
  '02': 'Pono\u00ADrogo',
  '03': 'Treng\u00ADgalek',
  '04': 'Tulung\u00ADagung',
  '05': 'Blitar',
  '06': 'Kediri',
  '07': 'Malang',
  '08': 'Luma\u00ADjang',
  '09': 'Jember',
  '10': 'Banyu\u00ADwangi',
  '11': 'Bondo\u00ADwoso',
  '12': 'Situ\u00ADbondo',
  '13': 'Probo\u00ADlinggo',
  '14': 'Pasu\u00ADruan',
  '15': 'Sido\u00ADarjo',
  '16': 'Mojo\u00ADkerto',
  '17': 'Jom\u00ADbang',
  '18': 'Ngan\u00ADjuk',
  '19': 'Madiun',
  '20': 'Mage\u00ADtan',
  '21': 'Ngawi',
  '22': 'Bojo\u00ADnegoro',
  '23': 'Tuban',
  '24': 'Lamo\u00ADngan',
  '25': 'Gresik',
  '26': 'Bang\u00ADkalan',
  '27': 'Sam\u00ADpang',
  '28': 'Pame\u00ADkasan',
  '29': 'Sume\u00ADnep',
  '71': 'Kediri',
  '72': 'Blitar',
  '73': 'Malang',
  '74': 'Probo\u00ADlinggo',
  '75': 'Pasu\u00ADruan',
  '76': 'Mojo\u00ADkerto',
  '77': 'Madiun',
  '78': 'Sura\u00ADbaya',
  '79': 'Batu',
};

function tileOf(cell: string, row: number, column: number): Tile[] {
  const [, number] = /^(\d{2})\*?$/.exec(cell) ?? [];
  if (!number) return [];
  const name = NAMES[number] ?? '';
  return [{ code: `35.${number}`, row, column, name: cell.endsWith('*') ? `Kota ${name}` : name }];
}

/** By rows, so that the keyboard goes through them as one reads. */
export const TILES: readonly Tile[] = MAP.trim()
  .split('\n')
  .flatMap((line, row) => line.split(/\s+/).flatMap((cell, column) => tileOf(cell, row, column)));

/** Steps of a shade, 0 for nothing at all. */
const MOST_SHADE = 4;

/** The shade of a value within all of them: by rank, so that one large city does not make the others pale. */
export function shadeOf(value: number | null, all: readonly (number | null)[]): number {
  if (value === null || value === 0) return 0;
  const known = all.filter((one): one is number => one !== null && one > 0).sort((a, b) => a - b);
  const below = known.filter((one) => one < value).length;
  return 1 + Math.min(MOST_SHADE - 1, Math.floor((below / known.length) * MOST_SHADE));
}

/** What each shade stands for: the least and the most of its values. */
export function legendOf(all: readonly (number | null)[]): { shade: number; least: number; most: number }[] {
  const shades = new Map<number, number[]>();
  for (const value of all) {
    const shade = shadeOf(value, all);
    if (value !== null && shade > 0) shades.set(shade, [...(shades.get(shade) ?? []), value]);
  }
  return [...shades]
    .sort(([a], [b]) => a - b)
    .map(([shade, values]) => ({ shade, least: Math.min(...values), most: Math.max(...values) }));
}
