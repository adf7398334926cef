import { formatDate } from '../../../lib/format.js';
import type { Overview } from '../api/figures.js';
import { STATISTICS } from '../words.js';

/** What the rates are measured against, with day and source; what is missing says so. */
export function Sources({ overview: { statistics, priorityRule } }: { readonly overview: Overview }) {
  const { poverty } = statistics;
  return (
    <ul>
      {(['poverty', 'umkm', 'population'] as const).map((kind) => {
        const one = statistics[kind];
        return (
          <li key={kind}>
            <strong>{STATISTICS[kind].label}:</strong>{' '}
            {one
              ? `${one.source}, per ${formatDate(one.asOf)}.`
              : kind === 'umkm'
                ? 'belum ada data UMKM.'
                : 'belum ada data.'}
          </li>
        );
      })}
      <li>
        <strong>Daerah prioritas:</strong>{' '}
        {priorityRule.rule === 'top'
          ? `${priorityRule.top} daerah dengan persentase penduduk miskin tertinggi.`
          : poverty?.provinceValue != null
            ? `persentase penduduk miskin di atas Jawa Timur (${poverty.provinceValue.toLocaleString('id-ID')}%).`
            : 'di atas angka provinsi, tetapi angka provinsi belum diisi.'}
      </li>
    </ul>
  );
}
