const inBase64 = (text) => Buffer.from(text).toString('base64');

/** Uploads a medium as the editor does, over tus 1.0, and waits until its sizes are made. Gives its id. */
export async function uploadMedia(client, { kind, name, bytes }) {
  const about = Object.entries({ purpose: 'media', kind, filename: name });
  const created = await client.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': about.map(([key, value]) => `${key} ${inBase64(value)}`).join(','),
    },
  });
  if (created.status !== 201) throw new Error(`the upload was answered ${created.status}`);
  const address = created.headers.get('location');
  await client.fetch(address, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
  const id = address.split('/').at(-1);
  await untilReady(client, id);
  return id;
}

async function untilReady(client, id) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const { state, reason } = await client.call('GET /manage/media/:id', { params: { id } });
    if (state === 'ready') return;
    if (state === 'failed') throw new Error(`the medium failed: ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the medium is not ready after two minutes');
}
