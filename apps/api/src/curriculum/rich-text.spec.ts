import { renderMarkdown } from './rich-text.js';

describe('renderMarkdown', () => {
  it('starts headings at h2, keeps their order of depth and stops at h4', () => {
    expect(renderMarkdown('### Satu\n\n#### Dua\n\n###### Tiga')).toBe(
      '<h2>Satu</h2>\n<h3>Dua</h3>\n<h4>Tiga</h4>',
    );
    expect(renderMarkdown('# Satu\n\n## Dua')).toBe('<h2>Satu</h2>\n<h3>Dua</h3>');
  });

  it('renders lists, emphasis, quotes and tables', () => {
    const html = renderMarkdown('1. **satu**\n2. *dua*\n\n> kata\n\n| a | b |\n|---|---|\n| c | d |');
    for (const part of [
      '<ol>',
      '<strong>satu</strong>',
      '<em>dua</em>',
      '<blockquote>',
      '<th>a</th>',
      '<td>d</td>',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('keeps http, https and mailto links, without handing over the window', () => {
    expect(renderMarkdown('[a](https://a.id/x?y=1&z=2)')).toBe(
      '<p><a href="https://a.id/x?y=1&amp;z=2" rel="noopener">a</a></p>',
    );
    expect(renderMarkdown('[a](mailto:a@b.id)')).toContain('href="mailto:a@b.id"');
  });

  it('leaves bare addresses alone', () => {
    expect(renderMarkdown('lihat https://a.id')).toBe('<p>lihat https://a.id</p>');
  });

  it('keeps what a picture shows, as text', () => {
    expect(renderMarkdown('![Foto <b>keripik</b>](https://a.id/x.jpg)')).toBe(
      '<p>Foto &lt;b&gt;keripik&lt;/b&gt;</p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x](//evil.example/)',
    '[x](https://a.id" onmouseover="alert(1))',
    '[x](https://a.id "title\\" onmouseover=alert(1)")',
    '![x](javascript:alert(1))',
    '![x" onerror="alert(1)](https://a.id/x.png)',
    '<https://a.id/"onclick=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<form action="https://evil.example"><input name=q></form>',
    '<style>body{display:none}</style>',
    '<div style="position:fixed">x</div>',
    '```html\n<script>alert(1)</script>\n```',
    '`<script>alert(1)</script>`',
    '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    '<!-- --><script>alert(1)</script>',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('makes %j harmless', (sample) => {
    const html = renderMarkdown(sample);
    // Whatever remains is text or an allowed tag with allowed attributes.
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag).toMatch(/^<\/?(p|pre|code|a|h2)( href="(https?|mailto):[^"]*")?( rel="noopener")?>$/);
    }
  });
});
