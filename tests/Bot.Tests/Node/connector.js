// Posts activities to a bot with Microsoft's own client, and prints what it is answered with.
// In: a JSON array of { botUrl, serviceUrl, conversation, activity }. Out: a JSON array of { status, body }, in the same order.
const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory } = require('botframework-connector');

const login = 'https://login.microsoftonline.com/botframework.com';
const scope = 'https://api.botframework.com';
const metadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const authentication = BotFrameworkAuthenticationFactory.create(
  '', true, login, scope, 'https://api.botframework.com', 'https://token.botframework.com', metadata, metadata, 'urn:botframework:azure',
  new PasswordServiceClientCredentialFactory('', ''), { requiredEndorsements: [] });

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const client = authentication.createBotFrameworkClient();
  const answers = [];
  for (const { botUrl, serviceUrl, conversation, activity } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    const answer = await client.postActivity('', '', botUrl, serviceUrl, conversation, activity);
    answers.push({ status: answer.status, body: answer.body || null });
  }
  process.stdout.write(JSON.stringify(answers));
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
