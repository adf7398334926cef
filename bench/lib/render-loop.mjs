// Renders the payloads it is sent, one after the other, and answers with the CPU seconds that took.
import { createCertificateRenderer } from '@sinau/certificate/renderer.js';

process.once('message', async (payloads) => {
  const renderer = createCertificateRenderer();
  const render = (data) => renderer.render({ data, template: { kind: 'builtin' }, attachment: null });
  await render(payloads[0]);
  const before = process.cpuUsage();
  for (const payload of payloads) await render(payload);
  const { user, system } = process.cpuUsage(before);
  process.send({ cpu: (user + system) / 1e6 }, () => process.disconnect());
});
