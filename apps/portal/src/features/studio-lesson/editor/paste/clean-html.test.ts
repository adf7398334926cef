import { getSchema } from '@tiptap/core';
import { DOMParser as PMParser } from '@tiptap/pm/model';
import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { toLessonDocument } from '../../document/clean.js';
import type { AnyNode } from '../../document/node.js';
import { lessonExtensions } from '../schema.js';
import { cleanPastedHtml } from './clean-html.js';

const schema = getSchema(lessonExtensions());

/** Paste, as blocks of a lesson, checked against the contract. */
function blocks(html: string) {
  const clean = cleanPastedHtml(html);
  const holder = document.createElement('div');
  holder.innerHTML = clean.html;
  const parsed = PMParser.fromSchema(schema).parse(holder);
  const lesson = toLessonDocument(parsed.toJSON() as AnyNode);
  expect(LessonDocument.safeParse(lesson).error).toBeUndefined();
  return { content: lesson.content as unknown[], droppedPictures: clean.droppedPictures, html: clean.html };
}
const t = (text: string, ...marks: string[]) => ({
  type: 'text',
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  text,
});
const p = (...content: object[]) => ({ type: 'paragraph', content });
const li = (...content: object[]) => ({ type: 'listItem', content });

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm; mso-style-unhide:no;} --></style></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=IN>Menata Foto Produk<o:p></o:p></span></p>
<h1 style='margin-left:0cm'><span lang=IN>Cahaya<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=IN>Pakai <b style='mso-bidi-font-weight:normal'>cahaya&nbsp;jendela</b> dan
<span style='font-style:italic'>kain putih</span>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=IN><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><span lang=IN>Siapkan meja<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]><span lang=IN>Dekat jendela<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]><span lang=IN>Matikan lampu<o:p></o:p></span></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=IN><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]><span lang=IN>Potret<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200
colspan=2 style='width:150.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Alat<o:p></o:p></b></p></td></tr>
<tr><td width=100><p class=MsoNormal>Kain<o:p></o:p></p></td><td width=100><p class=MsoNormal>Rp20.000<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="p1" style='width:100pt'><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img
width=640 height=480 src="file:///C:/Users/Sri/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"><![endif]></p>
<!--EndFragment--></body></html>`;

test('Word: titles, marks, nested lists, table; no bullets as text, no picture of somebody else’s disk', () => {
  const { content, droppedPictures, html } = blocks(WORD);
  expect(content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [t('Menata Foto Produk')] },
    { type: 'heading', attrs: { level: 2 }, content: [t('Cahaya')] },
    p(t('Pakai '), t('cahaya jendela', 'bold'), t(' dan '), t('kain putih', 'italic'), t('.')),
    {
      type: 'bulletList',
      content: [
        li(p(t('Siapkan meja')), { type: 'bulletList', content: [li(p(t('Dekat jendela')))] }),
        li(p(t('Matikan lampu'))),
      ],
    },
    { type: 'orderedList', attrs: { start: 3 }, content: [li(p(t('Potret')))] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [p(t('Alat', 'bold'))] }],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [p(t('Kain'))] },
            { type: 'tableCell', content: [p(t('Rp20.000'))] },
          ],
        },
      ],
    },
  ]);
  expect(droppedPictures).toBe(1);
  expect(html).not.toMatch(/mso|style=|class=|o:p|file:/i);
});

const DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f0c7a3e-7fff">
<h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;">Harga jual</span></h1>
<h2 dir="ltr"><span style="font-size:16pt;font-weight:700;">Langkah</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;white-space:pre-wrap;">Hitung </span><span
style="font-weight:700;font-style:italic;">modal</span><span style="font-weight:400;"> dulu. </span><a
href="https://www.google.com/url?q=https://latkop.id/harga&amp;sa=D" style="text-decoration:none;"><span
style="color:#1155cc;text-decoration:underline;">Lihat contoh</span></a></p><br />
<ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Bahan</span></p></li>
<ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>Gula</span></p></li></ul>
<li dir="ltr"><p dir="ltr"><span>Tenaga</span></p></li></ul>
<ul><li dir="ltr" role="checkbox" aria-checked="true"><p dir="ltr"><span>Sudah dicatat</span></p></li></ul>
<div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="200"><col width="200"></colgroup><tbody>
<tr style="height:0pt"><td><p dir="ltr"><span>Bahan</span></p></td><td><p dir="ltr"><span>Rp5.000</span></p><br></td></tr></tbody></table></div>
<p dir="ltr"><span><span style="border:none;display:inline-block;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4" width="602" height="401" /></span></span></p></b><br class="Apple-interchange-newline">`;

test('Google Docs: bold by font-weight, wrapper that is not bold, inner lists, checklist, unwrapped link', () => {
  const { content, droppedPictures } = blocks(DOCS);
  const link = { type: 'link', attrs: { href: 'https://latkop.id/harga' } };
  expect(content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [t('Harga jual')] },
    { type: 'heading', attrs: { level: 3 }, content: [t('Langkah')] },
    p(t('Hitung '), t('modal', 'bold', 'italic'), t(' dulu. '), {
      type: 'text',
      marks: [link],
      text: 'Lihat contoh',
    }),
    {
      type: 'bulletList',
      content: [li(p(t('Bahan')), { type: 'bulletList', content: [li(p(t('Gula')))] }), li(p(t('Tenaga')))],
    },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [p(t('Sudah dicatat'))] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [p(t('Bahan'))] },
            { type: 'tableCell', content: [p(t('Rp5.000'))] },
          ],
        },
      ],
    },
  ]);
  expect(droppedPictures).toBe(1);
});

test('a page that wants to run something leaves only its words', () => {
  const { content, html } = blocks(
    `<p onclick="steal()">Aman<script>steal()</script><img src=x onerror="steal()"></p><a href="javascript:steal()">klik</a>`,
  );
  expect(content).toEqual([p(t('Aman')), p(t('klik'))]);
  expect(html).not.toMatch(/steal\(\)"?>|onerror|onclick|<script/);
});

test('what was copied in this editor stays whole', () => {
  const html = `<aside data-pm-slice="0 0 []" data-tone="tip" style="color:red"><p>Ingat</p></aside>`;
  expect(blocks(html).content).toEqual([
    { type: 'callout', attrs: { tone: 'tip' }, content: [p(t('Ingat'))] },
  ]);
});
