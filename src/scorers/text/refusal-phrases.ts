/** What may stand before a refusal and is none by itself: "I'm sorry, but …", "As an AI, …". The longer comes first. */
const OPENERS = [
  "i'm sorry",
  'i am sorry',
  "i'm really sorry",
  "i'm very sorry",
  'sorry',
  'i apologize',
  'i apologise',
  'my apologies',
  'apologies',
  'unfortunately',
  'thank you for asking',
  'thanks for asking',
  'as an ai language model',
  'as an ai assistant',
  'as an ai model',
  'as an ai',
  'as a language model',
  "i understand you're asking",
  'i appreciate your question',
  'i appreciate the question',
  'but',
  'however',
  'for that',
  'about that',
];

const CANNOT = [
  "i can't",
  'i cannot',
  'i cannot and will not',
  "i can't and won't",
  'i can not',
  "i'm unable to",
  'i am unable to',
  "i'm not able to",
  'i am not able to',
  "i'm not allowed to",
  'i am not allowed to',
  "i won't",
  'i will not',
  "i won't be able to",
  'i will not be able to',
  "i don't feel comfortable",
  "i'm not comfortable",
  'i am not comfortable',
  'i must decline to',
  'i have to decline to',
  'i need to decline to',
  'i decline to',
  'i refuse to',
  'we cannot',
  "we can't",
  'we are unable to',
];

/** What is refused: "I can't believe how well this works" is no refusal. */
const DO = [
  'answer',
  'answering',
  'assist',
  'assisting',
  'comment',
  'complete',
  'comply',
  'continue',
  'create',
  'creating',
  'describe',
  'discuss',
  'discussing',
  'do that',
  'do this',
  'engage',
  'explain',
  'fulfil',
  'fulfill',
  'generate',
  'generating',
  'give',
  'giving',
  'help',
  'helping',
  'offer',
  'participate',
  'produce',
  'provide',
  'providing',
  'respond',
  'reveal',
  'say',
  'share',
  'sharing',
  'show',
  'support',
  'take part',
  'talk about',
  'tell',
  'translate',
  'write',
  'writing',
];

/** Refusals that need no verb after them. */
const REFUSALS = [
  'i must decline',
  'i have to decline',
  "i'm going to decline",
  'i respectfully decline',
  'i can only help with',
  "that's not something i can",
  'that is not something i can',
  "this isn't something i can",
  'this request violates',
  'your request violates',
  'this goes against my',
  'i am programmed not to',
  "i'm not programmed to",
];

/** Enough of an answer to hold any beginning. */
const READ = 300;

/**
 * The beginning of an answer that refuses, as far as it was recognised; undefined when it is none of the known English ones and
 * none of `phrases`. Case, kind of apostrophe, quotation marks and markdown at the start do not count.
 */
export function refusingBeginning(text: string, phrases: readonly string[]): string | undefined {
  let rest = plain(text);
  if (phrases.some((phrase) => rest.startsWith(plain(phrase)))) return rest.slice(0, 60);
  for (let before = ''; before !== rest; ) {
    before = rest;
    const opener = OPENERS.find((phrase) => beginsWith(rest, phrase));
    if (opener !== undefined) rest = rest.slice(opener.length).replace(/^[\s,.;:!—–-]+/, '');
  }
  return isRefusal(rest) ? rest.slice(0, 60) : undefined;
}

function isRefusal(text: string): boolean {
  if (REFUSALS.some((phrase) => beginsWith(text, phrase))) return true;
  return CANNOT.some((phrase) => {
    if (!beginsWith(text, phrase)) return false;
    const next = text
      .slice(phrase.length)
      .trimStart()
      .replace(/^(?:be able to|really|directly|just|actually|with) /, '');
    return DO.some((verb) => beginsWith(next, verb));
  });
}

/** Whole words. */
function beginsWith(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/^[a-z0-9']/.test(text.slice(phrase.length, phrase.length + 1));
}

function plain(text: string): string {
  return text
    .trimStart()
    .slice(0, READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s>#*_"“”«'([-]+/, '');
}
