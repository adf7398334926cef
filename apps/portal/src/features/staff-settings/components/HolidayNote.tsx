import { formatDay } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { useHolidays } from '../api/holidays.js';

interface HolidayNoteProps {
  /** `YYYY-MM-DD`, both included; nothing is shown for days that are none. */
  readonly from: string;
  readonly to: string;
}

/** Warns of free days among those that are planned. Planning goes on: some classes are held on them. */
export function HolidayNote({ from, to }: HolidayNoteProps) {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))].filter((year) => year >= 2020);
  return years.map((year) => <OfYear key={year} year={year} from={from} to={to} />);
}

function OfYear({ year, from, to }: HolidayNoteProps & { readonly year: number }) {
  const { data } = useHolidays(year);
  const found = data?.items.filter(({ day }) => from <= day && day <= to) ?? [];
  if (found.length === 0) return null;
  return (
    <Banner tone="warning" title="Hari libur" live>
      <ul>
        {found.map(({ day, name }) => (
          <li key={day}>{`${formatDay(`${day}T05:00:00Z`)}: ${name}`}</li>
        ))}
      </ul>
    </Banner>
  );
}
