/**
 * The German words by which a protocol is recognised. Nothing here names a town or a text of one protocol:
 * these are the words that the audit's own documents use for their parts, in the spellings met in practice.
 */

/** What a part of the protocol is about. */
export type Topic =
  | "contents"
  | "workshopAims"
  | "course"
  | "naming"
  | "balance"
  | "needs"
  | "outlook"
  | "feedback"
  | "participants"
  | "contacts"
  | "attachments";

/** "Übergreifend" alone, among the needs of the fields. */
const ACROSS_ALONE = /^(?:handlungsfeld-?)?übergreifend(?:e[nrs]?)?:?$/i;

/** Chapter titles, wherever the words stand in them. The first that fits wins. */
export const CHAPTER_TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [ACROSS_ALONE, "needs"],
  [/^(?:inhalt(?:sverzeichnis|sübersicht)?|gliederung)$/i, "contents"],
  [/rückmeldung|feedback|blitzlicht|stimmen (?:der|zum)/i, "feedback"],
  [
    /teilnehm(?:er|ende|enden|erinnen)?[-\s]*(?:liste|verzeichnis)|^teilnehm|teilnahmeliste|anwesen(?:d|heits)/i,
    "participants",
  ],
  [/ansprechpartner|ansprechperson|kontakt(?:e|daten|personen)?\b/i, "contacts"],
  [/^anlagen?\b|anlagenverzeichnis|anhang/i, "attachments"],
  [
    /handlungsbedarf|^(?:(?:zu)?künftige |weitere |neue )?bedarfe?(?!\p{L})|zukunftsthem|(?:neue|künftige|zukünftige|weitere)[rn]? (?:ziele|themen|schwerpunkte|bedarfe)/iu,
    "needs",
  ],
  [/benennung|(?:namen|bezeichnung(?:en)?|umbenennung|übersicht) der handlungsfelder|neue handlungsfelder/i, "naming"],
  [/^(?:ziele?|zielsetzung) (?:des|der|dieses) (?:\p{L}*workshops?|veranstaltung|treffens)$/iu, "workshopAims"],
  [/tagesordnung|ablauf|programm\b|(?:bisheriger|verlauf des) \p{L}*-?prozess/iu, "course"],
  [
    /weitere[sr]? (?:verfahren|vorgehen|prozess|planung)|nächste schritte|zeitplan|ausblick|^zukunft$|perspektiven|blick in die zukunft|wie geht es weiter|(?:künftige|kommende|weitere|nächste)? ?termine/i,
    "outlook",
  ],
  [/bilanz|umsetzungsstand|stand der (?:umsetzung|maßnahmen|massnahmen|ziel)|ziel- und ma(?:ß|ss)nahmen/i, "balance"],
];

/** Whole lines that are titles even without a number: nothing but these words, perhaps with a colon. */
export const BARE_TITLES: readonly RegExp[] = [
  /^(?:inhalt(?:sverzeichnis)?|gliederung|tagesordnung|ablauf|programm|ausblick|feedback|blitzlicht|rückmeldungen|anlagen?|kontakte?|kontaktdaten|termine)$/i,
  /^(?:liste der )?(?:teilnehm(?:er|ende|enden|erinnen)(?:[/*:_]?-?innen)?(?: und teilnehm(?:er|erinnen))?[-\s]*(?:liste|verzeichnis)?|teilnahmeliste|anwesende?|anwesenheitsliste)$/i,
  /^ansprechp(?:artner|artnerinnen|erson|ersonen)\S*(?: und ansprechpartner)?(?: (?:zum|im|für das|des|der) ?)?(?: ?audits?.{0,40})?$/i,
  /^(?:(?:zu)?künftige|weitere|neue)?r? ?handlungsbedarfe?(?: (?!\d)[^:]{0,60})?$/i,
  /^(?:(?:zu)?künftige |weitere |neue )?bedarfe?$/i,
  /^handlungsfeld-?übergreifende(?: .{0,60})?$/i,
  ACROSS_ALONE,
  /^übergreifende handlungsbedarfe?$/i,
  /^(?:weiteres (?:verfahren|vorgehen)|nächste schritte|zeitplan(?:ung)?|(?:künftige|weitere|nächste) termine)(?: und .{0,40})?$/i,
  /^rückmeldungen (?:der|zum|zur|des|aus) .{0,80}$/i,
  /^(?:gesamtbilanz|bilanz(?:ierung)?(?: der .{0,60})?|umsetzungsstand|stand der umsetzung)$/i,
  /^(?:neue |um)?benennung der handlungsfelder$/i,
  /^ziele? (?:des|der) (?:bilanzierungs)?workshops?$/i,
];

/** What opens and closes a meeting: titles behind an empty line, since the same words stand in lists. */
export const FRAMING_TITLES =
  /^(?:(?:begrüßung|einführung|einleitung|vorbemerkung(?:en)?|rückblick)(?: .{0,60})?|verabschiedung|schlusswort|abschluss|verschiedenes|sonstiges|organisatorisches)$/i;

/** Lines below the last chapter that belong to none: the end of the meeting and who signs for it. */
export const CLOSING_LINE =
  /^(?:(?:ende|schluss|abschluss) (?:der|des) (?:sitzung|veranstaltung|\p{L}*workshops?|treffens)|gez\.|für das protokoll|für die richtigkeit|protokoll(?:führung|führer|führerin|ant|antin)?:)/iu;

/** "Übergreifend: Öffentlichkeitsarbeit", a need of all fields beside its title. */
export const ACROSS_WITH_TEXT = /^(?:handlungsfeld-?)?übergreifend(?:e[nrs]?(?: handlungsbedarfe?)?)?\s*:\s+(\S.*)$/i;

/** A title of needs that belong to no single field of action. */
export const ACROSS_TITLE = /übergreifend|alle handlungsfelder/i;

/** What a sentence ending in a colon announces. The first that fits wins. */
export type ListTopic =
  | "besideAudit"
  | "newRegulation"
  | "workResult"
  | "workshopAims"
  | "process"
  | "future"
  | "agenda"
  | "naming"
  | "needs"
  | "feedback"
  | "participants"
  | "attachments";

export const LIST_TOPICS: readonly (readonly [RegExp, ListTopic])[] = [
  [
    /aufgaben\b.*\b(?:neben|zusätzlich|außerhalb|parallel)|(?:neben|außerhalb|parallel zu[mr]?)\s+(?:dem|des)?\s*\p{L}*audit\S*.*(?:aufgaben|tätigkeiten)/iu,
    "besideAudit",
  ],
  [
    /neuregelung|(?:neue|geänderte)[rn]?\s+(?:\p{L}+\s+)?(?:regelung|gesetz|vorschrift|rechtsgrundlage)/iu,
    "newRegulation",
  ],
  [
    /(?:arbeitsgruppen|arbeitskreise|arbeitsergebnisse|befragungen|konzepte|vereinbarungen)\b.*\b(?:erarbeitet|entwickelt|durchgeführt|entstanden|gebildet|gegründet|erstellt)/iu,
    "workResult",
  ],
  [
    /(?:workshop|veranstaltung|treffen)\S*\b.*\bziele?\b|\bziele?\b.*\b(?:workshop|veranstaltung|treffen)/iu,
    "workshopAims",
  ],
  [/termine?\b.*\bprozess|bisherige[rnms]?\s+(?:termine|ablauf|verlauf|prozess)|meilensteine|chronologie/iu, "process"],
  [
    /zeitplan|weitere[rnms]?\s+(?:termine|verfahren|vorgehen|schritte)|nächste[rn]?\s+(?:termine|schritte)|(?:zu)?künftige[rn]?\s+termine/iu,
    "future",
  ],
  [/\b(?:handlungsfelder|benennung)\b.*\b(?:veränderung|benennung|bezeichnung|umbenannt|tabelle)/iu, "naming"],
  [/tagesordnung|programm\b/iu, "agenda"],
  [/(?:handlungs)?bedarfe?\b/iu, "needs"],
  [/rückmeldung|feedback/iu, "feedback"],
  [/anwesend|teilgenommen|teilnehmende:/iu, "participants"],
  [/\banlagen?\b/iu, "attachments"],
];

/** What a labelled line of a goal block gives. */
export type BlockRole =
  | "goal"
  | "measure"
  | "criterion"
  | "result"
  | "status"
  | "attainment"
  | "need"
  | "owner"
  | "dueDate"
  | "evidence"
  | "remark";

/** What may stand before the word of a label: "Vereinbarte Maßnahmen", "Strategisches Ziel". */
const LABEL_ADJECTIVE =
  "(?:(?:vereinbarte|geplante|konkrete|einzelne|strategische|operative|übergeordnete|messbare|bisherige|erreichte|aktuelle)[nrs]? )?";

/** The words of each label; all are compared without case, and a trailing plural is part of the pattern. */
export const BLOCK_LABELS: readonly (readonly [BlockRole, string])[] = [
  ["attainment", "zielerreichung|zielerreichungsgrad"],
  [
    "goal",
    `${LABEL_ADJECTIVE}(?:teil|leit|haupt|einzel|ober|unter|handlungs|wirkungs|kern|grob|fein|rahmen)?ziele?|zielsetzung(?:en)?`,
  ],
  ["measure", `${LABEL_ADJECTIVE}(?:einzel|teil)?ma(?:ß|ss)nahmen?|aktivität(?:en)?|(?:handlungs|umsetzungs)schritte?`],
  [
    "criterion",
    String.raw`${LABEL_ADJECTIVE}\p{L}*(?:kriteri(?:um|en)|indikator(?:en)?)|(?:mess|ziel)größen?|(?:kenn|mess)zahl(?:en)?|kennziffer(?:n)?|zielwerte?`,
  ],
  [
    "status",
    `(?:umsetzungs|bearbeitungs|realisierungs)?status|(?:umsetzungs|bearbeitungs|realisierungs|sach)stand|` +
      `${LABEL_ADJECTIVE}stand(?: der (?:umsetzung|bearbeitung|dinge))?|(?:ist-?|zwischen)stand|grad der umsetzung|(?:umsetzungs|erfüllungs|realisierungs)grad|umsetzung`,
  ],
  ["result", `${LABEL_ADJECTIVE}(?:umsetzungs)?ergebnis(?:se)?|resultate?`],
  ["owner", "zuständig(?:keit(?:en)?|e stelle)?|verantwortlich(?:keit(?:en)?|er?)?|federführ(?:ung|end)"],
  ["dueDate", "frist|umsetzung bis|umsetzungszeitraum|zeitraum|zeitrahmen|termin"],
  ["evidence", "belege?|nachweise?"],
  ["need", "(?:weiterer |zukünftiger |künftiger )?handlungsbedarfe?"],
  ["remark", "anmerkung(?:en)?|bemerkung(?:en)?|hinweise?|kommentare?|erläuterung(?:en)?"],
];

/** A line that ends with one of these words is not over. */
export const LEADS_ON =
  /(?:^|\s)(?:und|oder|sowie|bzw\.|der|die|das|den|dem|des|eine?[nmrs]?|an|am|auf|aus|bei|beim|durch|für|gegen|im|in|ins|mit|nach|ohne|seit|über|um|unter|von|vom|vor|zu|zum|zur|zwischen|dass|ob|weil|als|wie)$/iu;

/** The words for a field of action before its number, as an expression without flags. */
export const FIELD_WORD = "handlungsfeld(?:er|ern|es|s|e)?|hf";

export const PAGE_NUMBER =
  /^(?:(?:seite|s\.|blatt)\s*\d{1,4}(?:\s*(?:von|\/)\s*\d{1,4})?|[-–—]\s*(?:seite\s*)?\d{1,4}\s*[-–—]|\d{1,4}|\d{1,4}\s*(?:\/|von)\s*\d{1,4}|\[\d{1,4}\]|.{3,100}[\s|·–-]seite\s*\d{1,4}\s*(?:von|\/)\s*\d{1,4})$/i;

/** Headings of a table of old and new names. */
export const NAMING_HEADINGS = {
  number: /^(?:nr\.?|nummer|lfd\.?\s*nr\.?)$/i,
  former: /bisherig|alte?[rns]?\b|früher|vorher|pilotphase/i,
  current: /neue?[rns]?\b|aktuell|künftig|jetzig/i,
  any: /handlungsfeld|bezeichnung|benennung|name/i,
  fieldOfAction: /^(?:name des )?handlungsfeld(?:es|s|er)?$/i,
};

/** Headings of a table of needs. */
export const NEED_HEADINGS = {
  fieldOfAction: /^(?:handlungsfeld|hf)(?:\s*\/?\s*nr\.?)?$/i,
  need: /^(?:(?:weiterer |zukünftiger |künftiger )?(?:handlungs)?bedarfe?|thema|themen|vorhaben|vorschlag|idee)$/i,
  reference: /^(?:verweise?|bezug)$/i,
  priority: /^(?:priorität|prio\.?|dringlichkeit)$/i,
  resources: /^(?:ressourcen|kosten|mittel|finanzierung|aufwand)$/i,
  owner: /^(?:zuständig(?:keit)?|verantwortlich(?:keit)?|federführung|wer)$/i,
  dueDate: /^(?:frist|termin|bis wann|zeitraum|zeitrahmen)$/i,
  number: /^(?:(?:lfd\.?\s*)?nr\.?|nummer)$/i,
} as const;

/** Column headings of agendas and lists of dates. */
export const TIMETABLE_HEADING =
  /^(?:uhrzeit|zeit(?:raum|punkt)?|datum|termin|wann|was|wer|wo|punkt|thema|inhalte?|tagesordnungspunkt|vortrag|referent(?:in)?|vortragende|verantwortlich|schritt|ort|beteiligte|meilenstein|ereignis|anlass|veranstaltung|nr\.?)(?:\/.{0,30})?:?$/i;

/** Month and season names as alternatives of an expression without flags. */
export const MONTH_WORDS =
  "januar|jan|februar|feb|märz|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez";
export const SEASON_WORDS = "frühjahr|frühling|sommer|herbst|winter|jahresende|jahresanfang";

/** A sentence of these says how far goals and measures have come: it names them and judges them. */
export const CLAIM_SUBJECT =
  /(?<!\p{L})(?:ziele?n?|zielsetzung(?:en)?|zielerreichung|ma(?:ß|ss)nahmen?|handlungsfeld(?:er|ern|es)?|umsetzung(?:sstand)?|ergebnisse|\p{L}*prozess(?:es)?)(?!\p{L})/iu;
export const CLAIM_JUDGEMENT =
  /(?<!\p{L})(?:(?:voll(?:ständig)?|über)?erreicht|umgesetzt|realisiert|bearbeitet|erfüllt|abgeschlossen|erfolg(?:reich|e)?|zufrieden|beeindruckt|überzeugend|erfreulich|gelungen|verfehlt|gescheitert)(?!\p{L})/iu;
/** What is only wanted or planned is no claim. */
export const CLAIM_INTENT =
  /(?<!\p{L})(?:soll(?:en|te|ten)?|müsse?n?|muss|wünscht|geplant|künftig|zukünftig)(?!\p{L})/iu;

/** A sentence that says within which other field of action something was realised; the field's number is the group. */
export const REALISED_THROUGH =
  /(?:im rahmen|über|durch|innerhalb|mit|gemeinsam mit|zusammen mit)\s+(?:(?:der|die)\s+umsetzung\s+)?(?:(?:des|das|dem|von|im)\s+)?handlungsfeld(?:es|s)?\s+(\d{1,2})(?!\d)[^.]*?(?:realisiert|umgesetzt|erledigt|verwirklicht)/i;
/** A sentence with one of these says that something is not so, or not quite. */
export const DENIAL = /(?<!\p{L})(?:nicht|kein(?:e[nmrs]?)?|kaum|nur)(?!\p{L})/iu;
/** What such a sentence must speak of to mean all measures of its field. */
export const WHOLE_FIELD =
  /in diesem handlungsfeld|dieses handlungsfeld(?:es|s)?|(?:alle|die|sämtliche) (?:\p{L}+ )?(?:ziel\p{L}*- und )?ma(?:ß|ss)nahmen/iu;

/** Nothing but "keine" below a field's title of needs. */
export const NOTHING =
  /^(?:(?:derzeit|zurzeit|aktuell|bisher)\s+)?(?:keine?[nrs]?(?:\s+(?:weitere|neue)[nrs]?)?|entfällt)\.?$/i;

/** The name that a field of action had before, behind its new one or below it. */
export const FORMER_NAME =
  /(?:^|\s+|[,;]\s*)(?:\(|[–-]\s+)?(?:bisher(?:ige[rs]? (?:name|titel|bezeichnung|benennung))?|ehemals|vormals|früher|alt|BISHER|EHEMALS|ALT)(?:\s*:\s*|\s+)(?=["„»]?\p{Lu})["„»]?([^"“«()]+?)["“«]?\)?$/u;

/** "… keine weiteren Handlungsbedarfe benannt": the reason why a field has none. */
export const NO_NEED =
  /(?<!\p{L})kein(?:e[nrsm]?)?\s+(?:(?:weitere[nrs]?|zusätzliche[nrs]?|neue[nrs]?|aktuelle[nrs]?|akute[nrs]?|zukünftige[nrs]?|konkrete[nrs]?|besondere[nrs]?)\s+)*(?:handlungs)?bedarfe?(?!\p{L})/iu;

/** "… ist als Anlage beigefügt." */
export const ATTACHED =
  /(?<!\p{L})(?:als\s+anlage|in der anlage|im anhang|als\s+anhang)(?!\p{L})|(?:beigefügt|beigelegt|angehängt)(?!\p{L})/iu;

/** Abbreviations whose point ends no sentence. */
export const ABBREVIATION =
  /(?:^|[\s(„])(?:z|b|d|h|u|a|s|o|i|v|e|bzw|bzgl|ggf|ca|inkl|etc|evtl|usw|vgl|nr|dr|prof|st|tel|abs|str|zw|ff|geb|max|min|mind|sog|einschl)\.$/i;

/** Institutions whose group is beyond doubt. The words are the choice list's; what fits none stays empty. */
export const PARTICIPANT_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})auditor(?:in)?(?!\p{L})/iu, "Audit"],
  [
    /(?<!\p{L})(?:SPD|CDU|CSU|FDP|AfD|UWG|FWG|Freie Wähler\p{L}*|(?:Die )?Linke|(?:\p{L}+\s?90\s?\/?\s?(?:Die )?)?Grünen?|Bündnis\s?90\S*|Ratsmitglied|Ratsfrau|Ratsherr|\p{L}*fraktion)(?!\p{L})/iu,
    "Politik",
  ],
  [
    /(?<!\p{L})(?:(?:ev(?:angelische|\.)?|kath(?:olische|\.)?)\s+kirch\p{L}*|\p{L}*kirchengemeinde|\p{L}*kirchenkreis|pfarr\p{L}+|bistum|dekanat)(?!\p{L})/iu,
    "Kirche",
  ],
  [
    /(?<!\p{L})(?:caritas\p{L}*|diakoni\p{L}*|AWO|arbeiterwohlfahrt|DRK|deutsches rotes kreuz|paritätische\p{L}*|kinderschutzbund|lebenshilfe|johanniter|malteser|VdK|landfrauen\p{L}*)(?!\p{L})/iu,
    "Träger/Verbände",
  ],
  [
    /(?<!\p{L})(?:(?:stadt|gemeinde|kreis)verwaltung|stadt\s\p{Lu}\p{L}+|gemeinde\s\p{Lu}\p{L}+|jugendamt|sozialamt|bürgermeister(?:in)?|fachbereich\p{L}*|rathaus)(?!\p{L})/iu,
    "Verwaltung",
  ],
  [
    /(?<!\p{L})(?:IHK|handwerkskammer|industrie- und handelskammer|\p{L}*unternehmerverband|werbegemeinschaft|wirtschaftsförderung|GmbH(?: & Co\.? KG)?|sparkasse\p{L}*|volksbank\p{L}*)(?!\p{L})/iu,
    "Wirtschaft",
  ],
  [
    /(?<!\p{L})(?:elternvertret\p{L}+|elternbeirat|stadtelternrat|elternrat|mutter|vater|jugendrat|jugendparlament|seniorenbeirat)(?!\p{L})/iu,
    "Familien",
  ],
];

/** Titles between the names of a list, each with the group it stands for. */
export const PARTICIPANT_GROUP_TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:politik|rat|(?:stadt|gemeinde)rat|fraktionen)$/i, "Politik"],
  [/^(?:(?:stadt|gemeinde|kreis)?verwaltung)$/i, "Verwaltung"],
  [/^(?:(?:freie )?träger|verbände|vereine(?: und verbände)?|träger (?:und|\/) ?verbände)$/i, "Träger/Verbände"],
  [/^kirchen?(?:gemeinden)?$/i, "Kirche"],
  [/^(?:wirtschaft|unternehmen|arbeitgeber)$/i, "Wirtschaft"],
  [/^(?:familien|eltern|elternvertretungen?)$/i, "Familien"],
  [/^(?:audit|auditor(?:in)?|auditteam)$/i, "Audit"],
];

/** Who is named below was not there. */
export const ABSENT = /entschuldigt|abwesend|verhindert|nicht anwesend|es fehl/i;

/** Roles under which contacts stand. */
export const CONTACT_ROLE =
  /^(?:projektleitung|projektleiter(?:in)?|auditor(?:in|en|innen)?|projektkoordination|koordination|stellvertretung|ansprechpartner(?:in)?|audit\p{L}*|träger\p{L}*)(?:\s.{0,40})?$/iu;

/** Names that begin so are no person's. */
export const OFFICE =
  /^(?:stadt|gemeinde|markt|kreis|landkreis|rathaus|verein|büro|amt|fachbereich|fachdienst|abteilung|team)(?!\p{Ll})/iu;

export const CONTACT_LABELS = {
  name: /^name$/i,
  function: /^(?:funktion|position|amt|tätigkeit)$/i,
  organisation: /^(?:organisation|institution|einrichtung|dienststelle)$/i,
  address: /^(?:kontaktdaten|kontakt|anschrift|adresse)$/i,
  phone: /^(?:tel(?:efon)?\.?|fon|mobil|handy)$/i,
  email: /^(?:e-?mail|mail)$/i,
} as const;

/** Facts of the first pages, each by its whole line. Dates are cut out by the reader. */
const TOWN_KIND =
  "(?:große kreis|hanse|kreis|universitäts|landeshaupt)?stadt|(?:samt|verbands|einheits|orts)?gemeinde|markt|flecken|(?:land)?kreis|kommune";
const WEEKDAY = String.raw`(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)\p{L}*,?\s*(?:de[mn]\s+)?)?`;
export const PROFILE_LINES = {
  auditAndTown: new RegExp(
    String.raw`^(?:.*\s)?audits?\s+["„“»]?(\p{Lu}.+?)["“”«]?(?:\s+(?:in|für|bei)|,|\s*:|\s+[–-])\s+(?:der|die|dem|den)?\s*((?:${TOWN_KIND})\s+\p{Lu}.*)$`,
    "iu",
  ),
  audit: /^(?:audit|Audit|AUDIT)\s*:?\s+["„“»]?(\p{Lu}[\p{L}\s-]+?)["“”«]?$/u,
  town: new RegExp(String.raw`^((?:${TOWN_KIND})\s+\p{Lu}[\p{L}\s().-]*)$`, "iu"),
  townLabelled: /^(?:kommune|stadt|gemeinde|auftraggeber(?:in)?)\s*:\s*(\S.*)$/i,
  townInside: new RegExp(String.raw`(?:der|die|in)\s+((?:${TOWN_KIND})\s+\p{Lu}[\p{L}-]+)`, "iu"),
  projectLead: /^projekt(?:leitung|leiter(?:in)?|koordination)(?:\s+\p{L}+)?\s*:\s*(\S.*)$/iu,
  auditor: /^auditor(?:in|\/in|innen|\*in|:in)?\s*:\s*(\S.*)$/i,
  protocolDay:
    /^(?:datum\s+(?:der\s+)?protokollerstellung|datum\s+des\s+protokolls|protokoll(?:datum|\s+vom|\s+erstellt\s+am|erstellung)|erstellt\s+am|stand\s+des\s+protokolls)\b/i,
  workshopDay: new RegExp(String.raw`workshop|^(?:datum|termin|am|tag)\s*:?\s*${WEEKDAY}\d`, "iu"),
  workshopTitle: /workshop/i,
  /** A day on a line of its own, perhaps with hour and place. */
  dayAlone: new RegExp(String.raw`^(?:vom\s+)?${WEEKDAY}\d[^:]*(?:$|,)`, "iu"),
} as const;

export const RESOLUTION_TO_TAKE_PART = /(?:rats|gemeinderats|stadtrats)?beschluss\b.*\b(?:durchführung|teilnahme)/i;
export const RESOLUTION_TO_IMPLEMENT = /(?:rats|gemeinderats|stadtrats)?beschluss\b.*\b(?:umsetzung|zielvereinbarung)/i;
export const CERTIFICATE =
  /zertifikat\p{L}*(?:verleihung|übergabe|erteilung)|(?:verleihung|übergabe|erteilung) des zertifikats/iu;
export const WORKSHOP_EVENT = /^bilanzierungsworkshop/i;
