import { createCertificateRenderer } from '../renderer.js';
import { renderLetter } from '../report/render-letter.js';
import { renderReport } from '../report/render-report.js';
import { failedAnswer, type RenderAnswer, type RenderQuestion } from './render-messages.js';

/** Entry of a render process: it answers one question after the other and ends with its parent. */
function main(): void {
  const renderer = createCertificateRenderer();
  const answer = (message: RenderAnswer) => process.send?.(message);
  const answerTo = (question: RenderQuestion) => {
    if ('report' in question) return renderReport(question);
    return 'letter' in question ? renderLetter(question) : renderer.render(question);
  };
  process.on('message', (question: RenderQuestion) => {
    (async () => answerTo(question))()
      .then((pdf) => answer({ kind: 'pdf', pdf }))
      .catch((error: unknown) => answer(failedAnswer(error)));
  });
  process.once('disconnect', () => process.exit(0));
  answer({ kind: 'ready' });
}

main();
