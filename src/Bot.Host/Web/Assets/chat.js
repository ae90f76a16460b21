// Starts Web Chat on the page, sends the example questions into it, and says plainly when a conversation can't go on.

const chat = document.getElementById('chat');
const notice = chat.querySelector('.notice');
const sentence = notice.querySelector('[role=status]');
const ways = notice.querySelector('.ways');
const { domain, tokenUrl, locale, label, starting, ended, unreachable } = chat.dataset;
const { nonce } = document.querySelector('script[nonce]');

// Direct Line's connection states after which nothing more comes.
const LOST = { 3: ended, 4: unreachable, 5: ended };

let conversation = null;
let waiting = null;

function say(text, isOver) {
  notice.hidden = !text;
  sentence.textContent = text;
  ways.hidden = !isOver;
}

let bundle = null;

function load() {
  const script = document.createElement('script');
  script.src = '/assets/webchat.js';
  bundle = new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
  });
  bundle.catch(() => {
    script.remove();
    bundle = null; // "start anew" tries again
  });
  document.head.append(script);
  return bundle;
}

async function newToken() {
  const reply = await fetch(tokenUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  if (!reply.ok) throw new Error(`The token was refused with status ${reply.status}.`);
  return (await reply.json()).token;
}

// The page's own colours, so that they are written once and follow light and dark.
function look(isOver) {
  const css = getComputedStyle(document.documentElement);
  const of = name => css.getPropertyValue(`--${name}`).trim();
  return {
    bubbleFromUserBackground: of('tint'), bubbleFromUserTextColor: of('ink'), bubbleFromUserBorderColor: of('tint'),
    accent: of('accent'), subtle: of('soft'), backgroundColor: of('raised'), primaryFont: of('sans'), monospaceFont: of('mono'),
    paddingRegular: 14, rootHeight: '100%', rootWidth: '100%', bubbleMaxWidth: 620, bubbleMinHeight: 0,
    bubbleBackground: of('raised'), bubbleTextColor: of('ink'), bubbleBorderColor: of('line'),
    bubbleBorderRadius: 12, bubbleFromUserBorderRadius: 12, bubbleBorderWidth: 1, timestampColor: of('soft'),
    hideUploadButton: true, hideSendBox: isOver, sendBoxBackground: of('raised'), sendBoxTextColor: of('ink'), sendBoxPlaceholderColor: of('soft'),
    sendBoxBorderTop: `1px solid ${of('line')}`, sendBoxButtonColor: of('accent'), sendBoxButtonColorOnHover: of('accent'),
    sendBoxButtonColorOnFocus: of('accent'), sendBoxButtonColorOnDisabled: of('soft'), sendBoxHeight: 52, sendBoxTextWrap: true, maxMessageLength: 2000,
    sendBoxButtonShadeColor: 'transparent', sendBoxButtonShadeColorOnHover: of('tint'), sendBoxButtonShadeColorOnActive: of('tint'),
    suggestedActionLayout: innerWidth < 640 ? 'stacked' : 'flow', suggestedActionsStackedLayoutButtonTextWrap: true, suggestedActionTextColor: of('accent'), suggestedActionBorderColor: of('line'), suggestedActionBorderWidth: 1, suggestedActionHeight: 36, suggestedActionBackgroundColor: of('raised'),
    suggestedActionBackgroundColorOnHover: of('tint'), suggestedActionTextColorOnHover: of('accent'), suggestedActionBorderRadius: 10,
    transcriptTerminatorBackgroundColor: of('soft'), transcriptTerminatorColor: of('ink'), cardEmphasisBackgroundColor: of('paper'),
    newMessagesButtonStickiness: 'bottom', connectivityTextSize: '.8rem', slowConnectionAfter: 15000
  };
}

function draw() {
  if (!conversation) return;
  const { directLine, store, room, isOver } = conversation;
  globalThis.WebChat.renderWebChat({
    directLine, store, locale, nonce, styleOptions: look(isOver), overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: label }
  }, room);
}

function end(text) {
  if (conversation) conversation.isOver = true;
  draw();
  say(text, true);
}

// A service that no longer knows the conversation says so only to who asks: Web Chat just tells that the message was not sent.
async function endIfGone(mine) {
  const { conversationId, token } = mine.directLine;
  const address = new URL(`${domain}/conversations/${encodeURIComponent(conversationId)}?watermark=`, location);
  const reply = await fetch(address, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
  if (mine === conversation && [403, 404].includes(reply?.status)) end(ended);
}

function send(text) {
  document.body.classList.add('has-begun');
  if (conversation?.isOnline && !conversation.isOver) {
    conversation.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text } });
  } else {
    waiting = text;
    if (!conversation || conversation.isOver) start();
  }
}

// Web Chat makes links only of whole addresses; the bot's own sources come as paths, because the bot need not know where it is seen.
function withWholeAddresses(activity) {
  const whole = address => address?.startsWith('/sources/') ? location.origin + address : address;
  const citing = claim => ({ ...claim, appearance: { ...claim.appearance, url: whole(claim.appearance?.url) } });
  return {
    ...activity,
    text: activity.text?.replace(/(\]: <|\]\(<)(?=\/sources\/)/g, mark => mark + location.origin),
    entities: activity.entities?.map(entity => Array.isArray(entity.citation) ? { ...entity, citation: entity.citation.map(citing) } : entity)
  };
}

// Reads what the bot says on its way in; what was asked before the connection stood is sent when it stands.
const onTheWay = mine => () => next => action => {
  const said = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
  const result = next(said ? { ...action, payload: { ...action.payload, activity: withWholeAddresses(said) } } : action);
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED') endIfGone(mine);
  if (action.type === 'DIRECT_LINE/POST_ACTIVITY') document.body.classList.add('has-begun');
  if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED' && mine === conversation) {
    mine.isOnline = true;
    say('');
    const text = waiting;
    waiting = null;
    if (text) setTimeout(() => send(text));
  }
  return result;
};

async function start() {
  const room = document.createElement('div');
  room.className = 'room';
  const mine = { room, isOnline: false, isOver: false };
  conversation?.directLine?.end();
  conversation = null;
  say(starting);
  chat.querySelector('.room').replaceWith(room);
  try {
    const [token] = await Promise.all([newToken(), bundle ?? load()]);
    mine.directLine = globalThis.WebChat.createDirectLine({ token, domain: new URL(domain, location).href, webSocket: true, conversationStartProperties: { locale } });
    mine.store = globalThis.WebChat.createStore({}, onTheWay(mine));
    conversation = mine;
    mine.directLine.connectionStatus$.subscribe(status => {
      if (mine === conversation && status in LOST) end(LOST[status]);
    });
    draw();
  } catch (error) {
    console.warn(error);
    end(unreachable);
  }
}

document.querySelector('.examples form').addEventListener('submit', event => {
  // Without a chat the question goes the plain way, through the address.
  if (!conversation) return;
  event.preventDefault();
  send(event.submitter.value);
  if (!event.submitter.checkVisibility()) chat.focus();
});

// A conversation of its own: the bot knows nothing of the one before.
for (const anew of [ways, chat.querySelector('.anew')]) {
  anew.querySelector('button').addEventListener('click', () => {
    waiting = null;
    start();
    chat.focus();
  });
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
chat.hidden = false;
start();
