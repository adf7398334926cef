/** Somebody with a paper in hand, without JavaScript: the answer is one word. The word must be the page's h1. */
export async function strangerLooks(stage, code, word) {
  const stranger = await stage.visitor(`stranger, ${word}`, { scripts: false });
  const answer = await stranger.page.goto(`/v/${code}`);
  if (answer.status() >= 400) stranger.expectRefusals(answer.status());
  const heading = await stranger.page.locator('h1').textContent();
  stranger.check(`/v/ says ${word} without JavaScript`, heading === word, heading);
  await stranger.auditLayout(`/v/ ${word}`);
  await stranger.leave();
  const looker = await stage.visitor(`reader, ${word}`);
  looker.expectRefusals(404, 410);
  await looker.open(`/v/${code}`);
  await looker.audit(`/v/ ${word}`);
  await looker.leave();
}
