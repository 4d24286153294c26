// Answers each line of standard input, a JSON string of HTML, with a line of JSON: what is wrong with it.
import { createInterface } from "node:readline";
import { HtmlValidate } from "html-validate";
import config from "./.htmlvalidate.mjs";

const validator = new HtmlValidate(config);
for await (const line of createInterface({ input: process.stdin })) {
  const html = JSON.parse(line);
  const lines = html.split("\n");
  const report = await validator.validateString(html);
  const found = report.results.flatMap(result => result.messages).map(message =>
    `${message.ruleId}, line ${message.line}: ${message.message}: ${lines[message.line - 1].trim().slice(0, 200)}`);
  console.log(JSON.stringify(found));
}
