import { xmlBlocks, forbidden } from './moodle-xml-blocks.js';
import { XmlNode } from './moodle-xml-node.js';
import { questionOfXml } from './moodle-xml-question.js';
import { excerptOf, QuestionFault, type Parsed } from './parsed-question.js';
import { wordsOf } from './plain-text.js';

/** Enough of a question to find its first words in. */
const BEGINNING = 2_000;

/** Reads Moodle XML. A category holds until the next one. https://docs.moodle.org/en/Moodle_XML_format */
export function readMoodleXml(text: string): Parsed {
  const refused = forbidden(text);
  if (refused) return { questions: [], faults: [refused] };
  const { blocks, faults } = xmlBlocks(text);
  const parsed: Parsed = { questions: [], faults };
  let category: string | undefined;
  for (const { line, type, xml } of blocks) {
    try {
      const question = XmlNode.question(xml);
      if (type === 'category') {
        category = question.first('category')?.value('text');
        continue;
      }
      parsed.questions.push({ ...questionOfXml(type, question), line, category });
    } catch (error) {
      if (!(error instanceof QuestionFault)) throw error;
      parsed.faults.push({
        line,
        message: error.message,
        excerpt: excerptOf(wordsOf(xml.slice(0, BEGINNING))),
      });
    }
  }
  return parsed;
}
