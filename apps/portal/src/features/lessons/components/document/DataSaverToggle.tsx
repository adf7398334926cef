import { chooseDataSaver, useDataSaver } from '../../../../lib/data-saver.js';
import { Button } from '../../../../ui/Button.js';

/** "Hemat data" where it matters: in lessons that have something heavy. The same setting as on the profile page. */
export function DataSaverToggle() {
  const { on } = useDataSaver();
  return (
    <div>
      <Button
        variant="quiet"
        icon={on ? 'check' : 'download'}
        role="switch"
        aria-checked={on}
        aria-label="Hemat data"
        onClick={() => chooseDataSaver({ on: !on })}
      >
        Hemat data: {on ? 'menyala' : 'mati'}
      </Button>
    </div>
  );
}
