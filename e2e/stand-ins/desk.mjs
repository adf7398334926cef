import { createServer } from 'node:http';

const escaped = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** One message as a person reads it, whatever channel it took. */
const READ = {
  whatsapp: ({ body, at }) => {
    const [name, title, text, link] = body.template.components[0].parameters.map((one) => one.text);
    return { to: `+${body.to}`, title, text: `Halo ${name}. ${text} ${link}`, at };
  },
  sms: ({ body, at }) => ({ to: body.to, title: '', text: body.text, at }),
  email: ({ to, subject, text, at }) => ({ to, title: subject, text, at }),
};

function page(messages) {
  const items = messages.map(
    ({ channel, to, title, text, at }) =>
      `<li><p><b>${escaped(channel)}</b> to ${escaped(to)} <time>${at.toLocaleTimeString('en-GB')}</time></p>
       ${title ? `<p><b>${escaped(title)}</b></p>` : ''}<pre>${escaped(text)}</pre></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="5"><title>Messages that went out</title>
<style>body{font:1rem/1.5 system-ui;max-width:45rem;margin:2rem auto;padding:0 1rem}li{list-style:none;border-top:1px solid #888;padding:.5rem 0}
ul{padding:0}p{margin:.25rem 0}pre{white-space:pre-wrap;font:inherit;margin:.25rem 0}time{float:right}</style>
<h1>Messages that went out</h1><p>${messages.length || 'None'} since the start, newest first. They left nobody's machine.</p>
<ul>${items.join('')}</ul></html>`;
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/**
 * One place to see what the stand-ins took, and to make them fail: `GET /` (a page), `GET /messages` (JSON),
 * `POST /whatsapp/next` or `/sms/next` with a JSON array of behaviours (provider.mjs), one for each coming request,
 * e.g. `[{ "status": 503 }, "hang"]`; `POST /email/refuse` with `true` or `false`.
 * @param standIns `{ whatsapp?, sms?, email? }`
 */
export async function openDesk(standIns, { port = 0 } = {}) {
  const all = () =>
    Object.entries(standIns)
      .flatMap(([channel, standIn]) =>
        (standIn.mails ?? standIn.taken).map((one) => ({ channel, ...READ[channel](one) })),
      )
      .sort((one, other) => other.at - one.at);

  async function command(channel, what, given) {
    const standIn = standIns[channel];
    if (what === 'next' && standIn?.next && Array.isArray(given)) standIn.next.push(...given);
    else if (what === 'refuse' && standIn?.mails && typeof given === 'boolean') standIn.refuse = given;
    else return false;
    return true;
  }

  async function answer(request, response) {
    const [channel, what] = request.url.slice(1).split('/');
    if (request.method === 'GET' && channel === 'messages')
      return response.setHeader('content-type', 'application/json').end(JSON.stringify(all()));
    if (request.method === 'GET')
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(page(all()));
    const isDone = await command(channel, what, JSON.parse(await bodyOf(request)));
    return response.writeHead(isDone ? 204 : 404).end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(400).end(error.message));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
