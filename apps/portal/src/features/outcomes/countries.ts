// ISO 3166-1 alpha-2, without Indonesia: only what left the country is an export.
const CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW';

/** Where most of East Java's small goods go comes first. */
const NEAR = ['MY', 'SG', 'BN', 'TW', 'HK', 'CN', 'JP', 'KR', 'SA', 'AE', 'AU', 'NL', 'US'];

/** The country's name in Indonesian. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames('id', { type: 'region' }).of(code) ?? code;
  } catch {
    // An old phone that does not know how: the code is better than nothing.
    return code;
  }
}

export function countryOptions(): { value: string; label: string }[] {
  const name = (value: string) => ({ value, label: countryName(value) });
  const others = CODES.split(' ').filter((code) => !NEAR.includes(code));
  const sorted = others.map(name).sort((a, b) => a.label.localeCompare(b.label, 'id'));
  return [...NEAR.map(name), ...sorted];
}
