import { toCsv } from './csv.js';

describe('toCsv', () => {
  it('quotes every cell and writes numbers with a comma', () => {
    expect(toCsv(['Nama', 'Nilai'], [['Siti "Ayu"; Aminah', 86.5]])).toBe(
      '\uFEFF"Nama";"Nilai"\r\n"Siti ""Ayu""; Aminah";"86,5"\r\n',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+62812', '-1+1', '@SUM(A1)', '\t=1', ' =1'])('disarms %j', (value) => {
    expect(toCsv([], [[value]])).toContain(`"'${value.replace(/"/g, '""')}"`);
  });

  it('leaves an unknown value empty', () => {
    expect(toCsv([], [[null]])).toBe('\uFEFF\r\n""\r\n');
  });
});
