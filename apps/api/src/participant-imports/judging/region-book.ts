export interface RegionLine {
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

interface FoundRegion {
  /** The finest that is sure: a village, else its district, else its regency. */
  readonly code: string;
  /** What could not be found below it. */
  readonly missing: 'district' | 'village' | null;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const REGENCY = /^(?:(kab|kabupaten|kota|kotamadya|kodya)\s+)?(.*?)(?:\s+(kab|kabupaten|kota))?$/;
const BELOW = /^(?:kecamatan|kec|desa|ds|kelurahan|kel)\s+/;

function kindOf(word: string | undefined): 'kabupaten' | 'kota' | undefined {
  if (!word) return undefined;
  return word.startsWith('kab') ? 'kabupaten' : 'kota';
}

const below = (text: string) => plain(text).replace(BELOW, '').replaceAll(' ', '');

/** Names of regions as offices write them, against the official ones. */
export class RegionBook {
  private readonly codes = new Set<string>();
  private readonly regencies = new Map<string, { kind: string; code: string }[]>();
  private readonly children = new Map<string, string[]>();

  constructor(lines: readonly RegionLine[]) {
    for (const { code, name, level } of lines) {
      this.codes.add(code);
      if (level === 2) {
        const [, prefix, bare = ''] = REGENCY.exec(plain(name)) ?? [];
        push(this.regencies, bare.replaceAll(' ', ''), { kind: kindOf(prefix) ?? 'kabupaten', code });
      } else if (level > 2) {
        push(this.children, `${code.slice(0, level === 3 ? 5 : 8)} ${below(name)}`, code);
        if (level === 4) push(this.children, `${code.slice(0, 5)} ${below(name)}`, code);
      }
    }
  }

  /** Regencies that a name can mean: "Malang" is a kabupaten and a city. */
  regency(text: string): string[] {
    const [, before, bare = '', after] =
      REGENCY.exec(plain(text).replace(/ (provinsi )?jawa timur$/, '')) ?? [];
    const kind = kindOf(before ?? after);
    const all = this.regencies.get(bare.replaceAll(' ', '')) ?? [];
    return all.filter((one) => !kind || one.kind === kind).map(({ code }) => code);
  }

  /** A written code, with or without dots: 3573031001. */
  code(text: string): string | undefined {
    const digits = text.replace(/\D/g, '');
    const dotted = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
      .filter(Boolean)
      .join('.');
    return /^[\d.\s]+$/.test(text) && this.codes.has(dotted) && digits.length > 2 ? dotted : undefined;
  }

  /** @returns undefined when not even the regency is known; `several` when it can be two */
  find(regency: string, district: string, village: string): FoundRegion | 'several' | undefined {
    const written = this.code(village) ?? this.code(district) ?? this.code(regency);
    if (written) return { code: written, missing: null };
    let candidates = this.regency(regency);
    if (candidates.length > 1 && district)
      candidates = candidates.filter((code) => this.children.has(`${code} ${below(district)}`));
    if (candidates.length > 1) return 'several';
    const [code] = candidates;
    if (!code) return this.regency(regency).length > 1 ? 'several' : undefined;
    return this.within(code, district, village);
  }

  private within(regency: string, district: string, village: string): FoundRegion {
    const districts = (this.children.get(`${regency} ${below(district)}`) ?? []).filter(
      (code) => code.length === 8,
    );
    const inside = districts.length === 1 ? districts[0] : undefined;
    const villages = village ? (this.children.get(`${inside ?? regency} ${below(village)}`) ?? []) : [];
    const only = villages.filter((code) => code.length === 13);
    // A village without its district counts when only one has that name.
    if (only.length === 1 && only[0] && (inside || !district)) return { code: only[0], missing: null };
    if (inside) return { code: inside, missing: 'village' };
    return { code: regency, missing: 'district' };
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
