/**
 * What a support message can be about, as far as the simulated model understands messages. Labels of a prompt are matched to
 * these by their names.
 */
export type Concept = 'security' | 'outage' | 'refund' | 'account' | 'bug' | 'billing' | 'how-to' | 'feature' | 'other';

/** The most serious first: what comes before whatever else a message holds. */
export const bySeverity: readonly Concept[] = [
  'security',
  'outage',
  'refund',
  'account',
  'bug',
  'billing',
  'how-to',
  'feature',
  'other',
];

/** How labels are named in the wild. */
export const labelNames: Readonly<Record<Concept, RegExp>> = {
  security: /secur|abuse|fraud|phish|breach|compromis/i,
  outage: /outage|incident|down(time)?$|availab/i,
  refund: /refund|money.?back|reimburs|return/i,
  account: /account|login|access|auth|profile|user/i,
  bug: /bug|defect|error|technical|fault|issue|problem/i,
  billing: /bill|invoice|payment|pricing|financ|subscription/i,
  'how-to': /how.?to|question|usage|help|support|guid/i,
  feature: /feature|idea|request|suggest|wish/i,
  other: /other|misc|general|none|unknown|spam|unclear/i,
};

/** Where a prompt has no label for a concept, its label for one of these is the nearest; `other` comes last of all. */
export const nearest: Readonly<Record<Concept, readonly Concept[]>> = {
  security: ['account', 'bug'],
  outage: ['bug'],
  refund: ['billing'],
  account: ['security', 'how-to', 'bug'],
  bug: ['outage'],
  billing: ['refund', 'account'],
  'how-to': ['feature'],
  feature: ['how-to'],
  other: [],
};

export type Signal = { readonly concept: Concept; readonly weight: number; readonly pattern: RegExp };

const signals = (concept: Concept, weighted: readonly (readonly [number, RegExp])[]): readonly Signal[] =>
  weighted.map(([weight, pattern]) => ({ concept, weight, pattern }));

/** English words that speak for a concept; a pattern counts once. Lower-case text is expected. */
export const english: readonly Signal[] = [
  ...signals('security', [
    [4, /hacked|phishing|vulnerab|breach|suspicious|malware|stolen|leak(ed)?\b|fraudulent/],
    [4, /(sign-?in|log-?in|session)s? from (?!the dashboard)/],
    [4, /(api key|secret|credential)s?.{0,40}(public|pushed|exposed)/],
    [4, /i did not do that|i was asleep|was that really you|we did not create/],
    [4, /(someone|somebody) else is using|someone changed my/],
    [
      4,
      /(names|numbers|list|records|invoices) (and phone numbers )?of (patients of )?(a different|another|other) (clinic|customer)/,
    ],
    [4, /fired .{0,40}(still )?has access|still has access/],
    [3, /asking for (their|your|my) (card|password)|two-factor code on the phone/],
  ]),
  ...signals('outage', [
    [
      3,
      /\b50[0-4]\b|service unavailable|is (the site|tidebook) down|\b(system|site|app|calendar) is (down|dead)|\bdown at\b/,
    ],
    [2, /nothing loads|timed out|unreachable|cannot open|can open the/],
  ]),
  ...signals('refund', [
    [4, /\brefund|money back|reimburs|paid back|pay (it|me|us) (out|back)|dollars back|payment back|payment reversed/],
    [3, /(send|give|get|go|like|return)\b.{0,60}\b(back|returned)\b(?! to you)/],
    [3, /return (the|one|it|both)\b.{0,30}(payment|tax|of them|charge|yourselves)|return the (payment|tax)/],
    [3, /credit us\b|issue the credit|must be returned|part of the payment back/],
  ]),
  ...signals('account', [
    [3, /pass ?word|log ?in\b|\blogin\b|authenticator|locked out|account is locked|\bsso\b|invitation i sent|unlock/],
    [3, /owner of the account|merged?\b.{0,30}\b(account|address)|account name|two accounts|as an administrator/],
    [2, /\brole\b|delete her profile|new email address|provisioned|signs? in/],
  ]),
  ...signals('bug', [
    [3, /\bbug\b|crash|freezes?|error\b|something went wrong|validation failed|blank (box|page)/],
    [
      2,
      /disappear|vanish|wrong (figures|slot)|overlap|on top of|empty (phone )?column|spins|stale|do not add up|does not find/,
    ],
    [
      2,
      /off by|says \d ?pm|only the first|shows? (a balance|no free|every booking|both)|every client twice|older meeting|black on black/,
    ],
    [2, /jump back|wrong clients|was not told|same slot|are wrong|one day late|doesn'?t work|fail for/],
    [2, /reminders? (go|text)|pending/],
  ]),
  ...signals('billing', [
    [3, /invoice|receipt|bill(ed|ing)?\b|payment (details|failed)|purchase order|\bpo number|w-9|pro rata/],
    [
      2,
      /charged?\b|renew|subscription|price|\bvat\b|\btax\b|plan\b|seats?\b|quote|currency|discount|prices|pay yearly|card\b/,
    ],
  ]),
  ...signals('how-to', [
    [
      3,
      /how (do|can|could|to|would)\b|where (do|can|is|does)\b|which format|what is the easiest|is there a way|point me to/,
    ],
    [2, /can i\b|documented|i cannot figure out/],
  ]),
  ...signals('feature', [
    [
      4,
      /would be (lovely|great)|would love|please consider|roadmap|any plans for|suggestion|add apple pay|\bwish(es)?\b/,
    ],
    [4, /build it already|we would like a feature|every competitor has/],
  ]),
  ...signals('other', [[3, /seo agency|press enquiry|i write for|my application|please ignore it|meant for/]]),
];

/** The same for the languages a larger model reads as well as English. */
export const foreign: readonly Signal[] = [
  ...signals('security', [[4, /acceso sospechoso|inicio de sesión desde|verdächtig|piratage|accesso sospetto/]]),
  ...signals('outage', [[4, /en panne|niemand .{0,40}(in den|kommt)|nichts geht mehr|erreur 500|caído/]]),
  ...signals('refund', [[4, /devolver|erstatte|rembours|rimbors/]]),
  ...signals('account', [[3, /mot de passe|contraseña|passwort|zugang|me connecter/]]),
  ...signals('bug', [[3, /errore|error al|fehler|cortad|vecchia posizione/]]),
  ...signals('billing', [[3, /factura|rechnung|fattur|cobrad|abgebucht|facture/]]),
  ...signals('how-to', [[3, /\bcome posso|wie (lege|kann|bekomme)|comment (puis|faire)|cómo/]]),
  ...signals('feature', [[4, /serait formidable|est-ce prévu|sería genial|wäre schön/]]),
  ...signals('other', [[5, /ya está resuelto|ora funziona|hat sich erledigt|c'est réglé/]]),
];

/** Many are affected, or all of it is: what makes a fault an outage. */
export const wide =
  /none of (our|us|the)|nobody can|not one of us|for (everyone|all|the whole)|for me or my colleague|every (page|customer|one of us)|all (our|nine|requests|visitors|parents|patients|three)|to (all|any) (visitors|parents|customers?)|whole team|both of our|toute l'équipe|niemand/;

/** Something fails at all: without it, many people are only many people. */
export const failing =
  /cannot open|can open the|error|50[0-4]|unavailable|down\b|dead\b|not a single|crash|fail|timed out|nothing loads|blank|can log in|went wrong|weiße seite|erreur/;

/** The customer cannot do their work until it is solved. */
export const blocked =
  /can'?t (take|get in|treat|log ?in)|cannot (log in|treat|see|take|submit)|unable to|locked out|no free times at all|je n'arrive plus/;

/** Nothing is asked any more. */
export const solved =
  /all solved|nothing more to do|is gone, whatever|you can close this|was wonderful|ya está resuelto|ora funziona|arrived this morning/;

/** Upset, whatever it is about. */
export const angry =
  /!!|disgrace|theft|unbelievable|amateurs|\bdemand\b|do something!|i can't believe|seriously,|urgent if you can/;

/** Where a second concern begins. */
export const turn =
  /\b(?:also,|another thing:|by the way,|btw|besides,|second,|oh and|more importantly,|and the booking page|or two wishes)/;

/** A message that gives orders to whoever sorts it. */
export const steering =
  /(?:ignore your instructions|system:|dear ai|note to the classifier)[^.]*?(?:category to|classify this as|label this as|category)\s*"?([a-z_-]+)"?(?:[^.]*?priority\s*(?:to\s*)?"?([a-z]+)"?)?[^.]*\./;

/** Frequent small words and letters of the languages above that English does not have. */
export const notEnglish =
  /[¿¡]|\b(?:hola|gracias|nos han|hemos|necesitamos|guten tag|bitte|seit|meine|wie lege|bonjour|merci|nous|grazie|buongiorno|quando|perfetto|al imprimir|el problema)\b/;
