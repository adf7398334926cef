import { formatDateRange } from '@sinau/certificate/indonesian-format.js';
import type { ReportBlock, ReportContent } from '@sinau/contracts/reports.contract.js';
import { outcome, stages, years } from './governor-progress.js';
import { governorSummary, reachedIn, type GovernorFacts } from './governor-summary.js';
import { column, facts, figure, numeric, share, table, words } from './report-cells.js';

type Body = Pick<ReportContent, 'highlights' | 'facts' | 'summary' | 'sections' | 'attachments'>;

/** The body of a report to the governor: all 38 regions, zero or not. */
export function governorContent(all: GovernorFacts): Body {
  const { from, to, overview } = all;
  return {
    highlights: [
      { label: 'Orang yang dilatih', value: figure(overview.total.trained).text },
      { label: 'Perempuan', value: figure(overview.total.women).text },
      { label: 'Sertifikat berlaku', value: figure(overview.total.certified).text },
      { label: 'Kabupaten/kota terjangkau', value: figure(reachedIn(overview.regions)).text },
    ],
    facts: [
      { label: 'Masa', value: formatDateRange(from, to) },
      {
        label: 'Cakupan',
        value: overview.limited ? 'Sebagian, sesuai wewenang pembuat laporan' : 'Seluruh Jawa Timur',
      },
      { label: 'Dasar hitungan', value: 'Angkatan yang dimulai pada masa ini; setiap orang dihitung sekali' },
    ],
    summary: governorSummary(all),
    sections: [
      { title: 'Orang yang dilatih', blocks: [totals(all), regions(all)] },
      { title: 'Daerah prioritas', blocks: [priority(all), basis(all)] },
      { title: 'Bidang usaha', blocks: [sectors(all)] },
      { title: 'Dari mendaftar sampai bersertifikat', blocks: [stages(all)] },
      { title: 'Hasil bagi usaha', blocks: outcome(all) },
      { title: 'Dibanding tahun lalu', blocks: [years(all)] },
    ],
    attachments: ['Angka yang sama sebagai lembar XLSX.'],
  };
}

const totals = ({ overview: { total } }: GovernorFacts): ReportBlock =>
  facts('', [
    ['Orang yang dilatih', figure(total.trained)],
    ['Perempuan', figure(total.women)],
    ['Perempuan, bagian dari yang dilatih', share(total.women, total.trained)],
    ['Penyandang disabilitas', figure(total.disability)],
    ['Sertifikat berlaku', figure(total.certified)],
  ]);

const regions = ({ overview }: GovernorFacts): ReportBlock =>
  table(
    'Menurut kabupaten/kota',
    [
      numeric('No.', 0.6),
      column('Kabupaten/kota', 2.6),
      numeric('Dilatih'),
      numeric('Perempuan', 1.2),
      numeric('Disabilitas', 1.2),
      numeric('Sertifikat', 1.1),
      numeric('Per 10.000 UMKM', 1.4),
      numeric('Per 10.000 penduduk', 1.5),
      column('Prioritas', 1),
    ],
    overview.regions.map((one, index) => [
      figure(index + 1),
      words(one.name),
      ...(['trained', 'women', 'disability', 'certified'] as const).map((key) =>
        figure(one.counts?.[key] ?? null),
      ),
      figure(one.trainedPerUmkm),
      figure(one.trainedPerPopulation),
      words(one.priority ? 'Ya' : null),
    ]),
  );

const priority = ({ overview }: GovernorFacts): ReportBlock =>
  table(
    'Yang didahulukan',
    [
      column('Kabupaten/kota', 2.6),
      numeric('Kemiskinan (%)', 1.4),
      numeric('Dilatih'),
      numeric('Sertifikat'),
      column('Keadaan', 1.6),
    ],
    overview.regions
      .filter((one) => one.priority)
      .map((one) => [
        words(one.name),
        figure(one.poverty),
        figure(one.counts?.trained ?? null),
        figure(one.counts?.certified ?? null),
        words(
          one.counts === null
            ? 'Di luar wewenang'
            : one.counts.trained > 0
              ? 'Terjangkau'
              : 'Belum terjangkau',
        ),
      ]),
  );

function basis({ overview: { priorityRule, statistics } }: GovernorFacts): ReportBlock {
  const rule =
    priorityRule.rule === 'top'
      ? `${priorityRule.top ?? 0} daerah dengan kemiskinan tertinggi`
      : 'Daerah dengan kemiskinan di atas angka provinsi';
  return facts('Dasar', [
    ['Aturan', words(rule)],
    ['Sumber kemiskinan', words(statistics.poverty?.source ?? 'Belum ada data')],
    ['Sumber jumlah UMKM', words(statistics.umkm?.source ?? 'Belum ada data UMKM')],
    ['Sumber jumlah penduduk', words(statistics.population?.source ?? 'Belum ada data')],
  ]);
}

const sectors = ({ overview }: GovernorFacts): ReportBlock =>
  table(
    'Orang dengan usaha di dua bidang ada di keduanya',
    [
      column('Bidang usaha', 3),
      numeric('Dilatih'),
      numeric('Perempuan', 1.2),
      numeric('Disabilitas', 1.2),
      numeric('Sertifikat', 1.1),
    ],
    overview.sectors.map(({ sector, counts }) => [
      words(sector),
      figure(counts.trained),
      figure(counts.women),
      figure(counts.disability),
      figure(counts.certified),
    ]),
  );
