// Every sentence that the page says by itself. What stands in the page from the start has its English beside it, in
// `data-en`.

import { WORDS as VIEWER } from "../element/words.js";
import type { AgendaItem, ItemCorrection, Language, Position, PositionCorrection } from "../element/types.js";
import type { LeftOut } from "./open/open.js";
import type { Reason } from "./open/unopened.js";
import type { LineReading } from "./project.js";
import type { MarkKind } from "./reading.js";

const MARKS_JA: Record<MarkKind, string> = { speech: "発言", section: "節", item: "案件" };
const MARKS_EN: Record<MarkKind, string> = { speech: "Speech", section: "Section", item: "Item" };

const LINES_JA: Record<LineReading, string> = { heading: "見出し", label: "発言者", text: "本文" };
const LINES_EN: Record<LineReading, string> = { heading: "a heading", label: "a speaker", text: "plain words" };

interface Corrected {
  outcomes: Record<NonNullable<AgendaItem["outcome"]>, string>;
  kinds: Record<AgendaItem["kind"], string>;
  stances: Record<Position["stance"], string>;
}
const CORRECT_JA: Corrected = {
  outcomes: {
    approved: "可決・承認",
    rejected: "否決",
    amended: "修正可決",
    noted: "了承",
    continued: "継続",
    withdrawn: "取下げ",
  },
  kinds: { decision: "決定", discussion: "討議", report: "報告", other: "その他" },
  stances: { for: "賛成", against: "反対", conditional: "条件付き" },
};
const CORRECT_EN: Corrected = {
  outcomes: {
    approved: "Approved",
    rejected: "Rejected",
    amended: "Amended",
    noted: "Noted",
    continued: "Continued",
    withdrawn: "Withdrawn",
  },
  kinds: { decision: "Decision", discussion: "Discussion", report: "Report", other: "Other" },
  stances: { for: "For", against: "Against", conditional: "On conditions" },
};
const WEAK_JA: Record<string, string> = { "weak-outcome": "結果", "weak-person": "発言者" };
const WEAK_EN: Record<string, string> = { "weak-outcome": "Outcomes", "weak-person": "Speakers" };

/** What a correction says of an item, field by field. */
function fieldsOf({ kind, outcome, votes }: ItemCorrection, say: Corrected, none: string, count: string): string[] {
  const sides = votes ? [votes.for, votes.against, votes.abstain].map((number) => number ?? "–").join(":") : none;
  return [
    ...(kind ? [say.kinds[kind]] : []),
    ...(outcome === undefined ? [] : [outcome ? say.outcomes[outcome] : none]),
    ...(votes === undefined ? [] : [`${count} ${sides}`]),
  ];
}

const ja = {
  text: "議事録の本文",
  keys: "Tab キーで次の欄へ移ります。Esc キーで開いた箱を閉じます。Ctrl+Enter でこの発言を表示で見ます。F8 で次の指摘へ移ります。",
  editorFailed: "編集の部品を読み込めませんでした。ページを読み込み直してください。書いた文章はそのままです。",
  count: (n: string) => `${n}字`,
  mark: (kind: MarkKind, words: string) => `${MARKS_JA[kind]} ${words}。表示で見る`,

  opened: (name: string, how: string) => `${name} を開きました（${how}）。`,
  openedMore: {
    gaps: (n: number) => `読み取れない文字が${n}か所あります。`,
    notes: (n: number) => `脚注${n}件は末尾に置きました。`,
    pictures: (n: number) => `画像${n}点の中の文字は読んでいません。`,
    embedded: (n: number) => `埋め込まれた別の文書${n}点は読んでいません。`,
    leftOut: (n: number) => `本文に入れなかった文字が${n}件あります。下で確かめられます。`,
    vertical: (n: number, tiers: number) =>
      `縦書き${tiers > 1 ? `、${tiers}段組` : ""}として${n}ページを右の行から読みました。`,
    columns: (n: number, columns: number) => `${columns}段組として${n}ページを左の段から読みました。`,
    rows: (pages: string) => `${pages}ページの表は、行ごとに左の欄から読みました。`,
    mixed: (pages: string) =>
      `${pages}ページは、表の欄の行が隣の欄の行と交ざっているかもしれません。語順をもとのPDFと見比べてください。`,
    doubtful: (pages: string) =>
      `${pages}ページは、縦書きか横書きか、文字の並びから決められません。語順をもとのPDFと見比べてください。`,
  },
  leftOut: (n: number) => `本文に入れなかった文字（${n}）`,
  leftOutKinds: {
    header: "ヘッダー",
    footer: "フッター",
    comment: "コメント",
    drawing: "図・グラフの文字",
    hidden: "隠し文字",
    deleted: "変更履歴で消された文字",
    annotation: "注釈",
    reading: "ふりがな",
  } as Record<LeftOut["kind"], string>,
  opening: (name: string) => `${name} を読んでいます。`,
  pasted: "書式のある文章を、段落・表・見出しの行にして貼りました。Ctrl+Z で戻せます。",
  example: "例（サイバーセキュリティ戦略本部 第30回会合）を表示しています。",
  exampleFailed: "例を読み込めませんでした。通信の状態を確かめてください。",
  cleared: "消去しました。",
  undone: "前の文章に戻しました。",
  kept: "もとの文章はそのままです。",
  unopened: {
    tooLarge: (most: string) => `${most} より大きいファイルは開けません。`,
    tooLong: () => "展開すると、このページで扱える長さを超えます。分けたものを開いてください。",
    unreadable: (came: string) =>
      `読めるのはテキスト、Word（.docx）、HTML、Markdown、文字の入ったPDF、国会会議録の JSON・XML、保存したプロジェクトです。これは${came}のようです。`,
    broken: (kind: string) => `${kind}として読み始めましたが、壊れているか、途中で切れています。`,
    locked: () => "パスワードのかかったPDFです。パスワードを外したものを開いてください。",
    scanned: (kind: string) =>
      `文字の入っていない${kind}（スキャンした画像など）です。文字認識（OCR）をかけたものを開いてください。`,
    tooDeep: (kind: string) => `${kind}の入れ子が深すぎて読めません。人が書いた文書では起きない作りです。`,
    documentType: (kind: string) => `${kind}の中に文書型の宣言があります。Word が書かないものなので、読みません。`,
    pieceFailed: () => "読むための部品を取り込めませんでした。通信の状態を確かめて、もう一度お試しください。",
    tooSlow: (seconds: string) => `${seconds}秒たっても読み終わらないため、やめました。分けたものを開いてください。`,
    collapsed: () => "読んでいる途中で動かなくなりました。別の形式で保存したものを開いてください。",
    stopped: () => "読むのをやめました。",
  } satisfies Record<Exclude<Reason, "text">, (detail: string) => string>,
  openingSince: (name: string, seconds: number) => `${name} を読んでいます（${seconds}秒）。`,

  drawing: "表示を更新しています。",
  behind: (seconds: string) =>
    `長い文章のため、発言者や決定などの読み取りは手動で更新します（約${seconds}秒かかります）。打った文字はすぐ表示され、指摘と印は自動で付きます。`,
  noSpeechHere: "ここには発言も見出しもありません。",
  notFollowed: "表示がまだこの場所に追いついていません。",

  noNotes: "指摘はありません。",
  line: (n: number) => `${n}行目`,
  severity: { error: "誤り", warning: "注意", info: "参考" },
  fix: {
    remove: "取り除く",
    replace: (to: string) => `「${to}」に替える`,
    close: (to: string) => `末尾に「${to}」を補う`,
    open: (to: string) => `先頭に「${to}」を補う`,
    join: "1行につなぐ",
    respell: (to: string) => `「${to}」に直す`,
    person: (name: string) => `${name}のことにする`,
  },
  fixAt: (fix: string, line: string) => `${fix}（${line}）`,
  fixAll: {
    remove: (n: string) => `見えない文字をすべて取り除く（${n}か所）`,
    replace: (n: string) => `似た文字をすべて漢字に替える（${n}か所）`,
    join: (n: string) => `切れた行をすべてつなぐ（${n}か所）`,
  },
  fixed: "直しました。Ctrl+Z で戻せます。",
  fixedAll: (n: number) => `${n}か所を直しました。Ctrl+Z でまとめて戻せます。`,
  personSet: (label: string, name: string) => `「${label}」は${name}として読みます。「名簿・読み方」から外せます。`,
  stale: "本文が変わったため、直しませんでした。",
  choosePerson: "名簿で決める",
  more: (n: number) => `ほか${n}件`,

  weak: {
    title: "確認が必要な読み取り",
    group: (code: string, n: number) => `${WEAK_JA[code] ?? code}（${n}件）`,
  },
  correct: {
    right: "正しい",
    wrong: "違う（取り消す）",
    other: "ほかの読み方",
    cancel: "やめる",
    done: "訂正しました。Ctrl+Z で戻せます。",
    nobody: "だれとも決めない",
    noOutcome: "結果なし",
    kind: "種類",
    outcomes: CORRECT_JA.outcomes,
    kinds: CORRECT_JA.kinds,
    stances: CORRECT_JA.stances,
    sides: { for: "賛成", against: "反対", abstain: "棄権・保留" },
    setVotes: "この票数にする",
    noVotes: "票数なし",
    item: (told: ItemCorrection) => `「${told.title}」→ ${fieldsOf(told, CORRECT_JA, "なし", "票数").join("、")}`,
    position: ({ title, speaker, stance }: PositionCorrection) =>
      `「${title}」への${speaker}の立場 → ${stance ? CORRECT_JA.stances[stance] : "なし"}`,
    person: (name: string) => `出席者 ${name}`,
    chair: (after: string, name: string) => `「${after || "冒頭"}」から議事を進行 → ${name || "不明"}`,
  },

  noPeople: "名簿には誰もいません。",
  voices: {
    of: (label: string) => `「${label}」の名前`,
    times: (n: number) => `${n}回`,
    named: (label: string, name: string, isShared: boolean) =>
      `「${label}」は${name}です。${isShared ? "同じ名前の表記とまとめました。" : ""}`,
    unnamed: (label: string) => `「${label}」の名前を消しました。`,
  },
  recording: {
    opened: (name: string) => `${name} を開きました。本文の時刻を押すと、そこから再生します。`,
    close: "録音を閉じる",
    closed: "録音を閉じました。",
    failed: "このブラウザーでは再生できないファイルです。",
    noTime: "ずれは、秒か「分:秒」で入れてください。",
  },
  lineAs: { heading: "見出しとして読む", label: "発言者として読む", text: "本文として読む" },
  lineIs: (line: string, as: LineReading) => `「${line}」→ ${LINES_JA[as]}`,
  lineTold: (line: string, as: LineReading) => `「${line}」を${LINES_JA[as]}として読みます。Ctrl+Z で戻せます。`,
  takeBack: (line: string) => `「${line}」の読み方を外す`,
  blankLine: "カーソルのある行に文字がありません。",
  means: (label: string, name: string, post: string) => `「${label}」→ ${name}${post ? `（${post}）` : ""}`,
  takeOut: (name: string) => `${name}を名簿から外す`,
  remove: "外す",
  takenOut: "外しました。Ctrl+Z で戻せます。",
  carried: {
    kept: [
      "同じ文書の別の版のようなので、名簿・読み方を引き継ぎました。",
      "外す",
      "名簿・読み方を外しました。Ctrl+Z で戻せます。",
    ],
    dropped: [
      "名簿・読み方は前の文書のものなので外しました。",
      "引き継ぐ",
      "名簿・読み方を引き継ぎました。Ctrl+Z で外せます。",
    ],
  } as Record<"kept" | "dropped", readonly [told: string, action: string, done: string]>,

  noBase: "前の版はまだありません。",
  base: (name: string, n: string) => `前の版：${name}（${n}字）`,
  baseIsText: "控えておいた本文",
  baseKept: "いまの文章を前の版として控えました。直したあとに「前の版と比べる」を押してください。",
  comparing: "比べています。",
  comparison: "前の版との違い",
  differences: (changed: number, added: number, removed: number, same: number, others: number) =>
    `変わった発言 ${changed}、増えた発言 ${added}、消えた発言 ${removed}、同じ発言 ${same}${others > 0 ? `、発言でないところの違い ${others}` : ""}`,
  difference: (n: number, of: number, what: string) => `${n}/${of} ${what}`,
  noDifference: "2つの版に違いはありません。",
  same: (n: number) => `変わっていないところ（${n}）`,
  change: { changed: "変更", added: "追加", removed: "削除", same: "同じ" },
  inserted: "追加",
  deleted: "削除",
  other: "発言でないところ",
  inText: "本文で見る",
  next: "次の違い",
  previous: "前の違い",
  close: "比較を閉じる",
  tooDifferent: "違いが多いため、語ごとではなく全体で示しています。",

  snippets: {
    script: ["script タグで", "minutes-viewer.js、minutes-viewer.wasm、議事録のテキストをページと同じ場所に置きます。"],
    npm: ["npm で", "ビルドするサイトに。テキストは公開用のフォルダーに置きます。"],
    static: [
      "静的な HTML で",
      "「静的なページ」をファイルにして、その中身を minutes-viewer の中に置きます。スクリプトなしで読め、検索にもかかります。",
    ],
  } as Record<string, readonly [string, string]>,
  copy: "コピー",
  copyOf: (what: string) => `${what}の書き方をコピー`,
  copied: "コピーしました",
  copyFailed: "コピーできませんでした。選んで写してください。",
  untitled: "議事録",
  formats: {
    ...VIEWER.ja.takeaway.formats,
    folder: "公開用の一式（.zip）",
    page: "静的なページ（.html）",
    project: "プロジェクト（.json）",
    jsonld: "schema.org（.jsonld）",
    svg: "発言の流れの図（.svg）",
    png: "発言の流れの図（.png）",
    vtt: "字幕（.vtt）",
  } as Record<string, string>,
  guard: "表では、表計算ソフトが式とみなす欄の前に ' を付ける",
  writing: (name: string) => `${name} を作っています。`,
  saved: (name: string) => `${name} を保存しました。`,
  saveFailed: "作れませんでした。",

  shared: (size: string) => `アドレスをコピーしました（${size}）。`,
  shareTooLong: (size: string, most: string) =>
    `文章が長く、アドレスが ${size} になります（${most} まで）。「プロジェクトを保存」でファイルにして渡してください。`,
  sharedOpened: "アドレスに入っていた文章を開きました。",
  sharedBroken: "アドレスに入っている文章を読めませんでした。途中で切れていないか確かめてください。",
  draftKept: "下書きをこの端末に残します。",
  draftGone: "下書きをこの端末から消しました。",
  draftOpened: (when: string) => `この端末に残した下書き（${when}）を開きました。`,
  draftBeside: {
    told: (when: string) => `この端末に、別の下書き（${when}）が残っています。いまの文章は下書きに残していません。`,
    open: "その下書きを開く",
    replace: "いまの文章を下書きにする（前の下書きは消えます）",
  },
  draftFailed: "下書きを残せませんでした。ブラウザーの設定か空き容量を確かめてください。",
  offline: "このページは、通信が切れていても使えます。",
  offlineLater: "",
};

export type Words = typeof ja;

const en: Words = {
  text: "Text of the minutes",
  keys: "Tab moves on to the next field. Escape closes an open box. Ctrl+Enter shows this speech in the preview. F8 goes to the next note.",
  editorFailed: "The editor did not load. Reload the page; what you wrote is kept.",
  count: (n) => `${n} characters`,
  mark: (kind, words) => `${MARKS_EN[kind]}: ${words}. Show in the preview`,

  opened: (name, how) => `Opened ${name} (${how}).`,
  openedMore: {
    gaps: (n) => (n === 1 ? "One character could not be read." : `${n} characters could not be read.`),
    notes: (n) => (n === 1 ? "Its footnote stands at the end." : `Its ${n} footnotes stand at the end.`),
    pictures: (n) => `Words inside of its pictures (${n}) were not read.`,
    embedded: (n) => `Documents embedded in it (${n}) were not read.`,
    leftOut: (n) => `Words that are not in the text (${n}) are shown below.`,
    vertical: (n, tiers) =>
      `Pages read as vertical writing${tiers > 1 ? ` in ${tiers} tiers` : ""}, from the right: ${n}.`,
    columns: (n, columns) => `Pages read as ${columns} columns, from the left: ${n}.`,
    rows: (pages) => `Tables read row by row, from the left, on pages ${pages}.`,
    mixed: (pages) =>
      `Lines of a table’s cells may be mixed with those beside them on pages ${pages}. Compare the order of words with the PDF.`,
    doubtful: (pages) =>
      `Whether pages ${pages} are written across or down cannot be told from their letters. Compare the order of words with the PDF.`,
  },
  leftOut: (n) => `Words that are not in the text (${n})`,
  leftOutKinds: {
    header: "Header",
    footer: "Footer",
    comment: "Comment",
    drawing: "Words in a drawing",
    hidden: "Hidden words",
    deleted: "Words struck in a tracked change",
    annotation: "Annotation",
    reading: "Reading above a word",
  },
  opening: (name) => `Reading ${name}.`,
  pasted: "Pasted as paragraphs, tables and headings, without the formatting. Ctrl+Z takes it back.",
  example: "Showing the example (Cybersecurity Strategic Headquarters, 30th meeting).",
  exampleFailed: "The example could not be loaded. Check the connection.",
  cleared: "Cleared.",
  undone: "The last text is back.",
  kept: "Your text is as it was.",
  unopened: {
    tooLarge: (most) => `Files above ${most} cannot be opened.`,
    tooLong: () => "Unpacked it is longer than this page can hold. Open it in parts.",
    unreadable: (came) =>
      `This page reads text, Word (.docx), HTML, Markdown, PDF with text in it, the Diet’s JSON and XML, and saved projects. This looks like ${came}.`,
    broken: (kind) => `It begins as ${kind}, but is damaged or cut short.`,
    locked: () => "This PDF asks for a password. Open a copy without one.",
    scanned: (kind) =>
      `This ${kind} file holds no text (a scan, perhaps). Open one that went through character recognition.`,
    tooDeep: (kind) => `This ${kind} file is nested too deep to be read, deeper than anything that people write.`,
    documentType: (kind) => `This ${kind} file declares a document type, which Word never does; it is not read.`,
    pieceFailed: () => "The part that reads it did not load. Check the connection and try again.",
    tooSlow: (seconds) => `It was given up after ${seconds} seconds. Open it in parts.`,
    collapsed: () => "Reading it broke down. Open a copy that was saved in another form.",
    stopped: () => "Reading was stopped.",
  },
  openingSince: (name, seconds) => `Reading ${name} (${seconds} s).`,

  drawing: "Updating the preview.",
  behind: (seconds) =>
    `The text is long: words show at once, but speakers and decisions are read when you ask (about ${seconds} s). Notes and marks follow by themselves.`,
  noSpeechHere: "There is no speech and no heading here.",
  notFollowed: "The preview has not come to this place yet.",

  noNotes: "There are no notes.",
  line: (n) => `Line ${n}`,
  severity: { error: "Error", warning: "Warning", info: "Note" },
  fix: {
    remove: "Remove it",
    replace: (to) => `Replace by ${to}`,
    close: (to) => `Add ${to} at the end`,
    open: (to) => `Add ${to} in front`,
    join: "Join the lines",
    respell: (to) => `Correct to ${to}`,
    person: (name) => `This means ${name}`,
  },
  fixAt: (fix, line) => `${fix} (${line})`,
  fixAll: {
    remove: (n) => `Remove all that cannot be seen (${n})`,
    replace: (n) => `Replace all look-alikes by their kanji (${n})`,
    join: (n) => `Join all lines that a break cuts (${n})`,
  },
  fixed: "Mended. Ctrl+Z takes it back.",
  fixedAll: (n) => `Mended ${n} places. Ctrl+Z takes all back.`,
  personSet: (label, name) => `“${label}” is read as ${name}. The roster can take it back.`,
  stale: "The text has changed since, so nothing was done.",
  choosePerson: "Choose in the roster",
  more: (n) => `${n} more`,

  weak: {
    title: "To be checked",
    group: (code, n) => `${WEAK_EN[code] ?? code} (${n})`,
  },
  correct: {
    right: "Right",
    wrong: "Wrong (take it away)",
    other: "Something else",
    cancel: "Cancel",
    done: "Corrected. Ctrl+Z takes it back.",
    nobody: "Nobody known",
    noOutcome: "No outcome",
    kind: "Kind",
    outcomes: CORRECT_EN.outcomes,
    kinds: CORRECT_EN.kinds,
    stances: CORRECT_EN.stances,
    sides: { for: "For", against: "Against", abstain: "Abstained" },
    setVotes: "Set these votes",
    noVotes: "No votes",
    item: (told) => `“${told.title}” → ${fieldsOf(told, CORRECT_EN, "none", "votes").join(", ")}`,
    position: ({ title, speaker, stance }) =>
      `${speaker} on “${title}” → ${stance ? CORRECT_EN.stances[stance] : "none"}`,
    person: (name) => `Attendee ${name}`,
    chair: (after, name) => `In the chair from “${after || "the beginning"}” → ${name || "unknown"}`,
  },

  noPeople: "There is nobody on the roster.",
  voices: {
    of: (label) => `Name of “${label}”`,
    times: (n) => (n === 1 ? "1 speech" : `${n} speeches`),
    named: (label, name, isShared) =>
      `“${label}” is ${name}.${isShared ? " Put together with the label of the same name." : ""}`,
    unnamed: (label) => `“${label}” has no name any more.`,
  },
  recording: {
    opened: (name) => `${name} is open. Press a time in the record to play from there.`,
    close: "Close the recording",
    closed: "The recording is closed.",
    failed: "This browser cannot play the file.",
    noTime: "Give the offset in seconds, or as minutes:seconds.",
  },
  lineAs: { heading: "A heading", label: "A speaker", text: "Plain words" },
  lineIs: (line, as) => `“${line}” → ${LINES_EN[as]}`,
  lineTold: (line, as) => `“${line}” is read as ${LINES_EN[as]}. Ctrl+Z takes it back.`,
  takeBack: (line) => `Take back what was said of “${line}”`,
  blankLine: "There is nothing on the line at the cursor.",
  means: (label, name, post) => `“${label}” → ${name}${post ? ` (${post})` : ""}`,
  takeOut: (name) => `Take ${name} off the roster`,
  remove: "Take off",
  takenOut: "Taken back. Ctrl+Z undoes that.",
  carried: {
    kept: [
      "This looks like another version of the same text: roster and lines are kept.",
      "Take them off",
      "Roster and lines are taken off. Ctrl+Z brings them back.",
    ],
    dropped: [
      "Roster and lines were those of the text before, and are taken off.",
      "Keep them",
      "Roster and lines are kept. Ctrl+Z takes them off.",
    ],
  },

  noBase: "There is no version before yet.",
  base: (name, n) => `The version before: ${name} (${n} characters)`,
  baseIsText: "a copy of the text",
  baseKept: "The text is kept as the version before. Once you have corrected it, press “Compare with it”.",
  comparing: "Comparing.",
  comparison: "Changes since the version before",
  differences: (changed, added, removed, same, others) =>
    `Speeches changed ${changed}, added ${added}, removed ${removed}, the same ${same}${others > 0 ? `; changes outside of speeches ${others}` : ""}`,
  difference: (n, of, what) => `${n}/${of} ${what}`,
  noDifference: "The two versions are the same.",
  same: (n) => `Unchanged (${n})`,
  change: { changed: "Changed", added: "Added", removed: "Removed", same: "The same" },
  inserted: "added",
  deleted: "removed",
  other: "Outside of speeches",
  inText: "See in the text",
  next: "Next change",
  previous: "Previous change",
  close: "Close the comparison",
  tooDifferent: "There is too much between them to compare word by word; the whole is shown.",

  snippets: {
    script: ["With a script tag", "Put minutes-viewer.js, minutes-viewer.wasm and the text beside the page."],
    npm: ["With npm", "For a site with a build. Put the text into its public folder."],
    static: [
      "As static HTML",
      "Download the static page and put its content inside minutes-viewer. It reads without script, and search engines find it.",
    ],
  },
  copy: "Copy",
  copyOf: (what) => `Copy the lines: ${what}`,
  copied: "Copied",
  copyFailed: "Could not copy. Select the lines and copy them.",
  untitled: "Minutes",
  formats: {
    ...VIEWER.en.takeaway.formats,
    folder: "A page to publish (.zip)",
    page: "Static page (.html)",
    project: "Project (.json)",
    jsonld: "schema.org (.jsonld)",
    svg: "Timeline (.svg)",
    png: "Timeline (.png)",
    vtt: "Captions (.vtt)",
  },
  guard: "In tables, put ' before fields that a spreadsheet would take for a formula",
  writing: (name) => `Writing ${name}.`,
  saved: (name) => `Saved ${name}.`,
  saveFailed: "It could not be made.",

  shared: (size) => `The address is copied (${size}).`,
  shareTooLong: (size, most) =>
    `The text is long: its address would take ${size} (at most ${most}). Save the project and pass the file on.`,
  sharedOpened: "Opened the text that the address holds.",
  sharedBroken: "The text in the address could not be read. It may have been cut short.",
  draftKept: "A draft is kept on this device.",
  draftGone: "The draft is deleted from this device.",
  draftOpened: (when) => `Opened the draft that was kept on this device (${when}).`,
  draftBeside: {
    told: (when) => `Another draft is kept on this device (${when}). The text that you see is not kept.`,
    open: "Open that draft",
    replace: "Keep this text instead (the other draft is deleted)",
  },
  draftFailed: "The draft could not be kept. Check the browser’s settings and free space.",
  offline: "This page works without a connection, too.",
  offlineLater: "",
};

export const WORDS: Record<Language, Words> = { ja, en };
