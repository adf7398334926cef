import { routes } from '@sinau/contracts/routes.js';
import { WATCHED } from './watched-routes.js';

const ABOUT_ONE =
  /^GET \/(manage\/)?(applications|application-documents|evidence-files|certificates|consultation-cases|consultations|shops|submissions|grading|outcomes|data-subjects)\/:id(\/(registration|photo|screenshot))?$/;
// The owner's own pages under the same words.
const OWN = ['GET /certificates/:id'];

test('every page about one person, and every list that is taken along, is watched', () => {
  const about = Object.keys(routes).filter((key) => ABOUT_ONE.test(key) && !OWN.includes(key));
  expect(about.length).toBeGreaterThan(8);
  expect(about.filter((key) => !(key in WATCHED))).toEqual([]);
  const sheets = Object.keys(routes).filter((key) =>
    /^GET \/manage\/(batches|ranking-runs)\/.*(xlsx|\/file)$/.test(key),
  );
  expect(sheets.filter((key) => !(key in WATCHED))).toEqual([]);
});
