import { faultsOf, render } from './template.js';

const TEXT = { title: 'Sesi: {{sesi}}', body: '{{waktu}}, di {{tempat}}.' };

describe('a template', () => {
  it('is fine with what its event knows', () => {
    expect(faultsOf('session_tomorrow', TEXT)).toEqual([]);
  });

  it('names a variable that its event does not know', () => {
    expect(faultsOf('session_tomorrow', { ...TEXT, title: '{{nilai}}' })).toEqual([
      { path: 'title', message: '{{nilai}} tidak dikenal pada pesan ini. Pilih dari daftar isian.' },
    ]);
    expect(faultsOf('session_tomorrow', { ...TEXT, title: '{{constructor}}' })).toHaveLength(1);
  });

  it('names what is missing', () => {
    expect(faultsOf('session_tomorrow', { ...TEXT, body: 'Datang {{waktu}} ya.' })).toEqual([
      { path: 'body', message: 'Isi pesan belum memuat {{tempat}}: ruang atau alamat.' },
    ]);
  });

  it('refuses half braces', () => {
    const broken = {
      path: 'body',
      message: 'Ada kurung kurawal yang tidak lengkap. Tulis seperti {{nama}}.',
    };
    for (const body of [
      '{{waktu}} {{tempat}} {{nama',
      '{{waktu}} {{tempat}} }}',
      '{{{waktu}}} {{tempat}} {{',
    ])
      expect(faultsOf('session_tomorrow', { ...TEXT, body })).toContainEqual(broken);
  });

  it('never reads a value as a template, nor as a pattern', () => {
    expect(render(TEXT, { sesi: '{{waktu}} $& $1', waktu: '{{tempat}}', tempat: '<b>Aula</b>' })).toEqual({
      title: 'Sesi: {{waktu}} $& $1',
      body: '{{tempat}}, di <b>Aula</b>.',
    });
  });
});
