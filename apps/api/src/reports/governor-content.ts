import { formatDateRange } from '@sinau/certificate/indonesian-format.js';
import type { ReportBlock, ReportContent } from '@sinau/contracts/reports.contract.js';
import { outcome, stages, years } from './governor-progress.js';
import { countCell, rateCell, reachNotes, standing, trainedCell } from './governor-reach.js';
import { governorSummary, reachedIn, type GovernorFacts } from './governor-summary.js';
import { column, facts, figure, numeric, share, table, text, words } from './report-cells.js';

type Body = Pick<ReportContent, 'highlights' | 'facts' | 'summary' | 'sections' | 'attachments'>;

/** The body of a report to the governor: all 38 regions, zero or not. */
export function governorContent(all: GovernorFacts): Body {
  const { from, to, reach, overview } = all;
  const where = reach === null ? '' : ', dalam wewenang';
  return {
    highlights: [
      { label: `Orang yang dilatih${where}`, value: figure(overview.total.trained).text },
      { label: 'Perempuan', value: figure(overview.total.women).text },
      { label: 'Sertifikat berlaku', value: figure(overview.total.certified).text },
      { label: `Kabupaten/kota terjangkau${where}`, value: figure(reachedIn(overview.regions)).text },
    ],
    facts: [
      { label: 'Masa', value: formatDateRange(from, to) },
      {
        label: 'Cakupan',
        value:
          reach === null
            ? 'Seluruh Jawa Timur'
            : `Sebagian, sesuai wewenang pembuat laporan: ${reach.names.join('; ')}`,
      },
      { label: 'Dasar hitungan', value: 'Angkatan yang dimulai pada masa ini; setiap orang dihitung sekali' },
    ],
    summary: governorSummary(all),
    sections: [
      { title: 'Orang yang dilatih', blocks: [totals(all), regions(all), ...noted(all)] },
      { title: 'Daerah prioritas', blocks: [priority(all), ...noted(all), basis(all)] },
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

/** Under what could be taken for the whole province. */
const noted = ({ reach, overview }: GovernorFacts): ReportBlock[] =>
  reach === null ? [] : [text('Wewenang pembuat laporan', reachNotes(reach, overview.regions))];

const regions = ({ reach, overview }: GovernorFacts): ReportBlock =>
  table(
    'Menurut kabupaten/kota',
    [
      numeric('No.', 0.6),
      column('Kabupaten/kota', 2.6),
      numeric('Dilatih', reach === null ? 1 : 2.2),
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
      trainedCell(reach, one),
      ...(['women', 'disability', 'certified'] as const).map((key) => countCell(reach, one, key)),
      rateCell(reach, one, one.trainedPerUmkm),
      rateCell(reach, one, one.trainedPerPopulation),
      words(one.priority ? 'Ya' : null),
    ]),
  );

const priority = ({ reach, overview }: GovernorFacts): ReportBlock =>
  table(
    'Yang didahulukan',
    [
      column('Kabupaten/kota', 2.6),
      numeric('Kemiskinan (%)', 1.4),
      numeric('Dilatih', reach === null ? 1 : 2.2),
      numeric('Sertifikat'),
      column('Keadaan', 1.6),
    ],
    overview.regions
      .filter((one) => one.priority)
      .map((one) => [
        words(one.name),
        figure(one.poverty),
        trainedCell(reach, one),
        countCell(reach, one, 'certified'),
        words(standing(reach, one)),
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
