// Reads a Teams app manifest on standard input and prints what Microsoft's own schema of that version says against it, as a JSON array.
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');
const { readFileSync } = require('fs');
const { dirname, join } = require('path');

const manifest = JSON.parse(readFileSync(0, 'utf8'));
const folder = dirname(require.resolve('@microsoft/app-manifest/package.json'));
const schema = JSON.parse(readFileSync(join(folder, 'build/json-schemas/teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv, ['uri', 'email', 'regex']);
const validate = ajv.compile(schema);
validate(manifest);
console.log(JSON.stringify((validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)));
