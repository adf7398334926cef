const round = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
};

/** A case that must reach at least `budget` (`atLeast`) or stay at or under it. */
export function caseOf(name, { value, unit, ratio, budget, atLeast = false, note }) {
  const judged = ratio ?? value;
  return {
    name,
    value: round(value),
    unit,
    ...(ratio === undefined ? {} : { ratio: round(ratio) }),
    budget,
    ok: atLeast ? judged >= budget : judged <= budget,
    note,
  };
}

export function printTable(cases) {
  const rows = cases.map((one) => [
    one.ok ? 'ok' : 'OVER',
    one.bench,
    one.name,
    one.value === undefined ? '' : `${one.value} ${one.unit}`,
    one.ratio === undefined ? '' : String(one.ratio),
    String(one.budget ?? ''),
    one.note ?? '',
  ]);
  const table = [['', 'bench', 'case', 'measured', 'ratio', 'budget', 'note'], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
