// Microsoft's Direct Line client, driven from a test: commands come in on standard input, what the client sees goes out on standard output,
// one JSON object a line.
'use strict';
const [, , domain, token, transport] = process.argv;

const Socket = require('ws');
let lastSocket;
global.WebSocket = class extends Socket {
  constructor(url) {
    super(url);
    lastSocket = this;
  }
};
global.XMLHttpRequest = require('xhr2');
const { DirectLine } = require('botframework-directlinejs');

const tell = (what) => process.stdout.write(JSON.stringify(what) + '\n');

const client = new DirectLine({
  domain,
  token,
  webSocket: transport === 'websocket',
  pollingInterval: 200,
  // The client waits 3 s plus up to 12 s before it opens another socket: a test need not.
  random: () => -0.24,
});
client.connectionStatus$.subscribe((status) => tell({ status }));
client.activity$.subscribe((activity) => tell({ activity }), (error) => tell({ error: String(error) }));

const commands = {
  post: ({ activity }) => client.postActivity(activity).subscribe((posted) => tell({ posted }), (error) => tell({ refused: error.status })),
  kill: () => lastSocket.terminate(),
  // What the client does every 15 minutes by itself.
  refresh: () => client.refreshToken().subscribe((refreshed) => {
    client.token = refreshed;
    tell({ refreshed });
  }),
};
require('readline').createInterface({ input: process.stdin })
  .on('line', (line) => {
    const command = JSON.parse(line);
    commands[command.do](command);
  })
  .on('close', () => process.exit());
