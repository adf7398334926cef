import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { photoFormatOf, preparePhoto } from './photo.js';
import { turns } from './turns.js';

const MEGABYTE = 1024 * 1024;

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: { r: 180, g: 90, b: 30 } } });
}

/** A JPEG as a phone makes it: stored on its side, with camera, owner and place. */
function fromPhone(): Promise<Buffer> {
  return picture(900, 600)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Kamera Rahasia', Artist: 'Siti Aminah' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '7/1 58/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '112/1 38/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

function crc(bytes: Buffer): Buffer {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  const out = Buffer.alloc(4);
  out.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return out;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([length, body, crc(body)]);
}

/** A small file that unfolds into side × side grey pixels. */
function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((side + 1) * side), { level: 9 });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: Error) => error.message,
  );
}

describe('a photo that was sent in', () => {
  it('loses place, camera and owner, and stands upright', async () => {
    const sent = await fromPhone();
    const before = await sharp(sent).metadata();
    expect(before.orientation).toBe(6);
    expect(before.exif?.toString('latin1')).toContain('Kamera Rahasia');
    // The tag of the GPS directory, in the byte order sharp writes.
    expect(before.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);

    const photo = await preparePhoto(sent);
    for (const bytes of [photo.full, photo.thumbnail]) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(bytes.includes('Exif')).toBe(false);
      expect(bytes.includes('Kamera Rahasia')).toBe(false);
      expect(bytes.includes('Siti Aminah')).toBe(false);
    }
    expect([photo.width, photo.height]).toEqual([600, 900]);
  });

  it('becomes a JPEG of at most 1600 px with a thumbnail of at most 320 px', async () => {
    const photo = await preparePhoto(await picture(4000, 3000).png().toBuffer());
    expect(await sharp(photo.full).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1200 });
    expect(await sharp(photo.thumbnail).metadata()).toMatchObject({
      format: 'webp',
      width: 320,
      height: 240,
    });
    const small = await preparePhoto(await picture(200, 100).webp().toBuffer());
    expect([small.width, small.height]).toEqual([200, 100]);
  });

  it('puts transparent pictures on white', async () => {
    const clear = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { data } = await sharp((await preparePhoto(clear)).full)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Math.min(...data)).toBeGreaterThan(250);
  });

  it('drops what a polyglot carries behind the picture', async () => {
    const jpeg = await picture(64, 64).jpeg().toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    const { full } = await preparePhoto(polyglot);
    expect(full.includes('<script>')).toBe(false);
    expect(full.includes('PK\x03\x04')).toBe(false);
  });

  it('keeps one still picture of an animation', async () => {
    const frames = Buffer.concat([Buffer.alloc(30 * 30 * 3, 20), Buffer.alloc(30 * 30 * 3, 220)]);
    const animated = await sharp(frames, { raw: { width: 30, height: 60, channels: 3, pageHeight: 30 } })
      .webp({ loop: 0 })
      .toBuffer();
    expect((await sharp(animated, { animated: true }).metadata()).pages).toBe(2);
    const photo = await preparePhoto(animated);
    expect([photo.width, photo.height]).toEqual([30, 30]);
  });

  it('is refused at 256 megapixels without taking their memory', async () => {
    const bomb = pngBomb(16_000);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const before = process.memoryUsage().rss;
    expect(await codeOf(preparePhoto(bomb))).toBe('photo_too_many_pixels');
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * MEGABYTE);
  });

  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const unreadable: [string, () => Promise<Buffer>][] = [
    ['a text file', async () => Buffer.from('ini bukan foto')],
    ['an empty file', async () => Buffer.alloc(0)],
    ['an SVG', async () => Buffer.from(svg)],
    ['a GIF', () => picture(9, 9).gif().toBuffer()],
    ['a TIFF', () => picture(9, 9).tiff().toBuffer()],
    ['a JPEG that is only a beginning', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    [
      'a photo cut off in the middle',
      async () =>
        (
          await sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * 7919) % 251)), {
            raw: { width: 300, height: 300, channels: 3 },
          })
            .jpeg()
            .toBuffer()
        ).subarray(0, 20_000),
    ],
    [
      'a PNG with a broken body',
      async () => Buffer.concat([pngBomb(64).subarray(0, 45), Buffer.alloc(40, 7)]),
    ],
  ];
  it.each(unreadable)('is refused when it is %s', async (_name, make) => {
    expect(await codeOf(preparePhoto(await make()))).toBe('photo_unreadable');
  });

  it('is known by its content alone', async () => {
    expect(photoFormatOf(await picture(4, 4).jpeg().toBuffer())).toBe('jpeg');
    expect(photoFormatOf(await picture(4, 4).png().toBuffer())).toBe('png');
    expect(photoFormatOf(await picture(4, 4).webp().toBuffer())).toBe('webp');
    expect(photoFormatOf(Buffer.from('RIFF____WAVE'))).toBeUndefined();
  });
});

describe('turns', () => {
  it('lets only so many work at once, in order, also after a failure', async () => {
    const inTurn = turns(2);
    let working = 0;
    let most = 0;
    const order: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        inTurn(async () => {
          working += 1;
          most = Math.max(most, working);
          order.push(index);
          await new Promise((resolve) => setTimeout(resolve, 5));
          working -= 1;
          if (index === 3) throw new Error('broken photo');
          return index;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
