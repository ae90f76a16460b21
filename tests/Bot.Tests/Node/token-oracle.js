'use strict';
// Lets Microsoft's own library decide whether tokens let activities in. Reads one JSON object from standard input and prints one verdict for each row:
// { accepted, status }, where status is what the library says a host should answer, or null when it only throws.
const {
  AuthenticationConfiguration, BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory,
} = require('botframework-connector');

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const { appId, metadata, rows } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const authentication = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com/.default', 'https://api.botframework.com', '',
    metadata, metadata, 'urn:botframework:azure', new PasswordServiceClientCredentialFactory(appId, 'not a secret', ''), new AuthenticationConfiguration());
  console.error = () => {};
  const verdicts = [];
  for (const { header, channelId, serviceUrl } of rows) {
    try {
      await authentication.authenticateRequest({ type: 'message', channelId: channelId ?? undefined, serviceUrl: serviceUrl ?? undefined }, header);
      verdicts.push({ accepted: true, status: 200 });
    } catch (error) {
      verdicts.push({ accepted: false, status: error.statusCode ?? null });
    }
  }
  process.stdout.write(JSON.stringify(verdicts));
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
