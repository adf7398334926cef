/**
 * What is printed: the thing itself, on as many sheets as it may take, without the buttons of the screen.
 * @param most sheets of the page's own size @param shown what must be on them
 */
export async function prints(visitor, name, { shown, most }) {
  const { page } = visitor;
  await page.emulateMedia({ media: 'print' });
  await visitor.sees(`${name}: on paper`, shown);
  const controls = await page.locator('[data-print=hide]:visible, main button:visible').count();
  visitor.check(`${name}: no buttons on paper`, controls === 0, `${controls} visible`);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: null });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  visitor.check(`${name}: fits on ${most} sheets`, sheets > 0 && sheets <= most, `${sheets} sheets`);
}
