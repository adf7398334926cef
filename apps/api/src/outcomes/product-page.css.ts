// The portal's colour roles (apps/portal/src/ui/tokens.css), only those this page uses.
const light = `--ground:#f6f3ec;--surface:#fffefb;--line:#ddd5c6;--ink:#231f1b;--soft:#574e45;--brand:#2f3c8f;--on-brand:#fff;--band:#26317a;--warn:#744800;--warn-bg:#fcefcf`;
const dark = `--ground:#16151c;--surface:#201f28;--line:#3a3743;--ink:#f3efe7;--soft:#c3bbb0;--brand:#b7c0ff;--on-brand:#161b48;--band:#232a63;--warn:#f2c76e;--warn-bg:#3a2d10`;

/** The page's only style; its hash is the only one that the page's policy allows. */
export const PRODUCT_CSS = `
:root{color-scheme:light;${light}}
@media(prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;overflow-wrap:anywhere}
h1,h2,p,figure{margin:0}
h1{font-size:clamp(1.75rem,1.5rem + 1.2vw,2.25rem);line-height:1.2}
h2{font-size:1.125rem;line-height:1.3;grid-column:1/-1}
a{color:var(--brand);text-underline-offset:.2em}
header{background:var(--band);color:#fff;display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:4rem;padding:0 max(1rem,50% - 21rem)}
header a{color:#fff;font-weight:700;font-size:1.25rem;padding:.75rem 0}
main,footer{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 0}
main{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
section{background:var(--surface);border:1px solid var(--line);border-radius:.875rem;padding:1.25rem;display:grid;gap:.75rem}
.maker{color:var(--soft)}
.price{font-size:1.25rem;font-weight:700}
.ask{display:inline-block;min-height:3rem;padding:.625rem 1.5rem;border-radius:.5rem;background:var(--brand);color:var(--on-brand);font-weight:600;text-decoration:none}
.preview{border:2px dashed var(--warn);background:var(--warn-bg);color:var(--warn);border-radius:.875rem;padding:.75rem 1.25rem}
.photos{grid-template-columns:repeat(auto-fill,minmax(min(14rem,100%),1fr))}
img{display:block;width:100%;height:auto;border-radius:.5rem;background:var(--line)}
figcaption{color:var(--soft);margin-top:.25rem}
ul{margin:0;padding-left:1.25rem}
:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
header :focus-visible{outline-color:#fff}
footer{padding-bottom:2.5rem;color:var(--soft)}
@media print{header{background:none;color:#000}header a{color:#000}.ask{display:none}section{break-inside:avoid}}
`;
