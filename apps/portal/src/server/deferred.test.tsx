/** @jest-environment node */
import { renderToString } from 'react-dom/server';
import { deferred, loadDeferredParts } from '../ui/deferred.js';

it('is whole in the first HTML, with the parts that it brings itself', async () => {
  const load = jest.fn(async () => {
    const Inner = deferred(async () => ({ default: () => <b>isi</b> }));
    return { default: () => <Inner /> };
  });
  const Outer = deferred(load, 'menunggu');
  await loadDeferredParts();
  expect(renderToString(<Outer />)).toContain('<b>isi</b>');
  await loadDeferredParts();
  expect(load).toHaveBeenCalledTimes(1);
});
