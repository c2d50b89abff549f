/**
 * What SARIF 2.1.0 (OASIS, 27 March 2020) demands of the parts of a log that the check writes, as a JSON Schema of our
 * own wording: names, types, required fields and closed objects as the standard has them, nothing that is not written.
 */
type Schema = Record<string, unknown>;

const text: Schema = { type: 'string' };
const index: Schema = { type: 'integer', minimum: -1 };
const place: Schema = { type: 'integer', minimum: 1 };
const closed = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: Schema): Schema => ({ type: 'array', items });

const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };
const multiformat = closed({ text, markdown: text }, ['text']);
const artifactLocation = closed({ uri: { type: 'string', format: 'uri-reference' }, uriBaseId: text, index });
const region = closed({ startLine: place, startColumn: place, endLine: place, endColumn: place });
const rule = closed(
  {
    id: text,
    name: text,
    shortDescription: multiformat,
    fullDescription: multiformat,
    help: multiformat,
    helpUri: { type: 'string', format: 'uri' },
    defaultConfiguration: closed({ level, enabled: { type: 'boolean' } }),
  },
  ['id'],
);
const driver = closed(
  { name: text, version: text, informationUri: { type: 'string', format: 'uri' }, rules: list(rule) },
  ['name'],
);
const result = closed(
  {
    ruleId: text,
    ruleIndex: index,
    level,
    message: {
      ...closed({ text, markdown: text, id: text }),
      anyOf: [{ required: ['text'] }, { required: ['id'] }],
    },
    locations: list(closed({ physicalLocation: closed({ artifactLocation, region }) })),
  },
  ['message'],
);
const run = closed(
  {
    tool: closed({ driver }, ['driver']),
    results: list(result),
    artifacts: list(closed({ location: artifactLocation, sourceLanguage: text })),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
  },
  ['tool'],
);

export const sarifSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...closed({ $schema: { type: 'string', format: 'uri' }, version: { const: '2.1.0' }, runs: list(run) }, [
    'version',
    'runs',
  ]),
};
