import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { readAiken } from './aiken-reader.js';
import { detectFormat } from './detect-format.js';
import { readMoodleXml } from './moodle-xml-reader.js';
import { wordsOf } from './plain-text.js';
import { readXlsx } from './xlsx-reader.js';
import { writeTemplate } from './xlsx-writer.js';

describe('Aiken', () => {
  it('reads questions and names faults by line', () => {
    const { questions, faults } = readAiken(
      [
        'Cahaya terbaik?',
        'A. Jendela',
        'B) Lampu',
        'ANSWER: A',
        '',
        'Tanpa kunci?',
        'A. Satu',
        'B. Dua',
        '',
        'Huruf salah?',
        'A. Satu',
        'B. Dua',
        'ANSWER: C',
        'Tanpa pilihan?',
        'ANSWER: A',
      ].join('\n'),
    );
    expect(questions).toEqual([
      expect.objectContaining({
        line: 1,
        kind: 'single',
        text: 'Cahaya terbaik?',
        options: [{ text: 'Jendela' }, { text: 'Lampu' }],
        key: ['0'],
      }),
    ]);
    expect(faults.map(({ line, message }) => [line, message])).toEqual([
      [6, 'Baris "ANSWER: A" belum ada di akhir soal.'],
      [10, 'Huruf di baris ANSWER tidak ada di pilihan.'],
      [14, 'Pilihan belum ada. Tulis seperti "A. Teks pilihan".'],
    ]);
  });
});

const xml = (...questions: string[]) => `<?xml version="1.0"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const text = (name: string, words: string) => `<${name} format="html"><text>${words}</text></${name}>`;

describe('Moodle XML', () => {
  it('reads every kind', () => {
    const { questions, faults } = readMoodleXml(
      xml(
        '<question type="category"><category><text>$course$/top/FP-2</text></category></question>',
        `<question type="multichoice"><name><text>Satu</text></name>${text('questiontext', '<![CDATA[<p>Pilih <b>satu</b> &amp; benar</p>]]>')}
          <defaultgrade>2.0</defaultgrade><single>true</single>${text('correctfeedback', 'Tepat.')}${text('incorrectfeedback', 'Belum.')}
          <answer fraction="0" format="html"><text>Salah</text><feedback><text>Ini mahal.</text></feedback></answer>
          <answer fraction="100" format="html"><text>Benar</text><feedback><text></text></feedback></answer><idnumber>FP-X1</idnumber></question>`,
        `<question type="multichoice">${text('questiontext', 'Pilih dua')}<single>false</single>
          <answer fraction="50"><text>A</text></answer><answer fraction="50"><text>B</text></answer><answer fraction="-100"><text>C</text></answer></question>`,
        `<question type="truefalse">${text('questiontext', 'Bersih?')}<answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text><feedback><text>Ya, salah.</text></feedback></answer></question>`,
        `<question type="matching">${text('questiontext', 'Jodohkan')}<subquestion><text>Apel</text><answer><text>Buah</text></answer></subquestion>
          <subquestion><text>Bayam</text><answer><text>Sayur</text></answer></subquestion><subquestion><text></text><answer><text>Daging</text></answer></subquestion></question>`,
        `<question type="numerical">${text('questiontext', 'Berapa?')}<answer fraction="100"><text>12.5</text><tolerance>0.5</tolerance></answer>
          <units><unit><multiplier>1</multiplier><unit_name>gram</unit_name></unit></units></question>`,
        `<question type="shortanswer">${text('questiontext', 'Disebut?')}<usecase>1</usecase><answer fraction="100"><text>tripod*</text></answer><answer fraction="50"><text>kaki</text></answer></question>`,
        `<question type="ordering">${text('questiontext', 'Urutkan')}<answer fraction="2.0"><text>Dua</text></answer><answer fraction="1.0"><text>Satu</text></answer></question>`,
      ),
    );
    expect(faults).toEqual([]);
    expect(questions.map(({ kind, key, category }) => [kind, key, category])).toEqual([
      ['single', ['1'], '$course$/top/FP-2'],
      ['multiple', ['0', '1'], '$course$/top/FP-2'],
      ['true_false', ['1'], '$course$/top/FP-2'],
      ['matching', ['0:0', '1:1'], '$course$/top/FP-2'],
      ['numeric', ['12.5'], '$course$/top/FP-2'],
      ['short_answer', ['tripod*'], '$course$/top/FP-2'],
      ['ordering', ['0', '1'], '$course$/top/FP-2'],
    ]);
    expect(questions[0]).toMatchObject({
      name: 'FP-X1',
      text: 'Pilih satu & benar',
      points: 2,
      feedbackCorrect: 'Tepat.',
      feedbackWrong: 'Belum.',
      options: [
        { text: 'Salah', feedback: 'Ini mahal.' },
        { text: 'Benar', feedback: '' },
      ],
    });
    expect(questions[3]?.matches).toEqual(['Buah', 'Sayur', 'Daging']);
    expect(questions[4]).toMatchObject({ tolerance: 0.5, unit: 'gram' });
    expect(questions[5]?.note).toBe(
      'Nilai sebagian tidak dipakai: jawaban benar penuh atau salah. Huruf besar dan kecil dianggap sama.',
    );
    expect(questions[6]?.options).toEqual([{ text: 'Satu' }, { text: 'Dua' }]);
  });

  it('names broken and unknown questions by line and reads the others', () => {
    const { questions, faults } = readMoodleXml(
      xml(
        `<question type="essay">${text('questiontext', 'Ceritakan')}</question>`,
        '<question type="truefalse"><questiontext><text>Rusak</questiontext></question>',
        `<question type="multichoice">${text('questiontext', 'Tanpa kunci')}<answer fraction="0"><text>A</text></answer></question>`,
        `<question type="truefalse">${text('questiontext', '1 &lt; 2 &amp;amp; 3')}<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`,
      ),
    );
    expect(questions.map((question) => question.text)).toEqual(['1 < 2 & 3']);
    expect(faults.map(({ line, message }) => [line, message]).toSorted()).toEqual([
      [3, 'Soal jenis esai belum dapat diimpor.'],
      [4, 'Tanda XML tidak lengkap di soal ini.'],
      [5, 'Belum ada jawaban benar (fraction 100).'],
    ]);
  });

  it('refuses document types, which could name files and grow without end', () => {
    const bomb =
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<quiz><question type="truefalse"><questiontext><text>&a;</text></questiontext></question></quiz>';
    expect(readMoodleXml(bomb)).toEqual({
      questions: [],
      faults: [
        expect.objectContaining({
          line: 2,
          message: 'Berkas memuat DOCTYPE atau ENTITY dan ditolak. Ekspor ulang dari Moodle.',
        }),
      ],
    });
  });

  it('says when there is no question in it', () => {
    expect(readMoodleXml('<html><body>Halo</body></html>').faults[0]?.message).toBe(
      'Tidak ada soal Moodle XML di berkas ini.',
    );
  });
});

const sheet = async (...rows: (string | number | null)[][]) =>
  readXlsx(
    await writeXlsxFile(
      rows.map((row) => row.map((value) => (value === null ? null : { value }))),
    ).toBuffer(),
  );
const HEAD = ['Jenis', 'Pertanyaan', 'Kunci', 'pilihan_1', 'pilihan_2', 'toleransi'];

describe('XLSX', () => {
  it('reads its own template whole', async () => {
    const { questions, faults } = await readXlsx(await writeTemplate());
    expect(faults).toEqual([]);
    expect(questions.map(({ kind }) => kind)).toEqual([
      'single',
      'multiple',
      'true_false',
      'matching',
      'ordering',
      'numeric',
      'short_answer',
    ]);
    expect(questions[4]).toMatchObject({ line: 6, key: ['1', '0', '2'] });
    expect(questions[5]).toMatchObject({ key: ['10'], tolerance: 0.5, unit: 'ribu rupiah' });
    expect(questions[6]?.key).toEqual(['NIB', 'n.i.b.']);
  });

  it('names faults by row, and reads numbers that are numbers', async () => {
    const { questions, faults } = await sheet(
      HEAD,
      ['angka', 'Berapa?', 12.5, null, null, 0.5],
      ['esai', 'Ceritakan', 'x', null, null, null],
      ['pilihan ganda', 'Pilih', 'C', 'Ya', 'Tidak', null],
      [null, null, null, null, null, null],
      ['pilihan_ganda', 'Bolong', 'A', null, 'Tidak', null],
      ['angka', 'Berapa?', 'dua', null, null, null],
    );
    expect(questions).toEqual([expect.objectContaining({ line: 2, key: ['12.5'], tolerance: 0.5 })]);
    expect(faults.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringContaining('Kolom jenis berisi "esai". Pilih salah satu: pilihan_ganda,')],
      [4, 'Kunci "C" tidak ada di pilihan. Tulis huruf A, B, C, …'],
      [6, 'Kolom pilihan_1 kosong, padahal kolom sesudahnya terisi.'],
      [7, 'Kolom kunci berisi "dua", bukan angka.'],
    ]);
  });

  it.each([
    [
      'columns that are missing',
      ['Jenis', 'Kunci'],
      'Kolom pertanyaan belum ada di baris pertama. Pakai contoh berkas XLSX.',
    ],
    [
      'columns that nobody knows',
      ['Jenis', 'Pertanyaan', 'Kunci', 'Warna'],
      'Kolom "warna" tidak dikenal. Periksa ejaannya.',
    ],
  ])('names %s', async (_name, head, message) => {
    expect((await sheet(head)).faults).toEqual([{ line: 1, message, excerpt: '' }]);
  });

  it('refuses what is no sheet, and what unpacks into far more than it is', async () => {
    expect((await readXlsx(Buffer.from('PK\u0003\u0004 bukan zip'))).faults[0]?.message).toBe(
      'Berkas ini bukan XLSX yang dapat dibaca. Simpan ulang dari Excel atau LibreOffice.',
    );
    expect((await readXlsx(zipOfZeros(80 * 1024 * 1024))).faults[0]?.message).toBe(
      'Isi berkas ini terlalu besar setelah dibuka. Bagi menjadi beberapa berkas.',
    );
  });
});

/** A zip with one entry of zeros. */
function zipOfZeros(size: number): Buffer {
  const data = deflateRawSync(Buffer.alloc(size));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const fields = (signature: number, central: boolean) => {
    const head = Buffer.alloc(central ? 46 : 30);
    const at = central ? 2 : 0;
    head.writeUInt32LE(signature, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8 + at);
    head.writeUInt32LE(data.length, 18 + at);
    head.writeUInt32LE(size, 22 + at);
    head.writeUInt16LE(name.length, 26 + at);
    return Buffer.concat([head, name]);
  };
  const local = Buffer.concat([fields(0x04034b50, false), data]);
  const central = fields(0x02014b50, true);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

it.each([
  ['PK\u0003\u0004', 'xlsx'],
  ['\ufeff<?xml version="1.0"?><quiz/>', 'moodle_xml'],
  ['Apa?\nA. x\nANSWER: A', 'aiken'],
  ['::Q::Apa? {=x}', 'gift'],
])('tells the format of %j', (content, format) => {
  expect(detectFormat(Buffer.from(content))).toBe(format);
});

it.each([
  ['<p>Satu</p><p>dua</p>', 'Satu dua'],
  ['a<b>b</b>c', 'abc'],
  ['5 < 7 dan 8 > 3', '5 < 7 dan 8 > 3'],
  ['<img src=x onerror=alert(1) alt="Foto produk">', 'Foto produk'],
  ['<style>p{}</style>Halo&nbsp;&#8217;dunia&#8217;', 'Halo ’dunia’'],
  ['<!-- rahasia -->x', 'x'],
])('takes the words out of %j', (html, words) => {
  expect(wordsOf(html)).toBe(words);
});
