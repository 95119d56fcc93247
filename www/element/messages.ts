// Every sentence that the element itself says to a reader: what happened, then what to do.

import type { ErrorCode, ErrorDetail } from "./errors.js";
import type { Language } from "./types.js";

export interface Message {
  /** What happened. */
  title: string;
  /** Why, as far as it is known, and what to do. */
  advice: string;
}

type Phrase = (detail: ErrorDetail) => Message;

interface Phrases {
  errors: Record<ErrorCode, Phrase>;
  loading: string;
  nothing: string;
  openFile: string;
  retry: string;
  detected(encoding: string): string;
  unreadable(count: number): string;
}

const JA_UNLOADED = "議事録を読み込めませんでした。";
const EN_UNLOADED = "The minutes could not be loaded.";

const ja: Phrases = {
  errors: {
    "not-found": (d) => ({
      title: JA_UNLOADED,
      advice: `ファイルが見つかりません（${d.status ?? 404}）。掲載している方は、src に書いた場所を確かめてください。`,
    }),
    http: (d) => ({
      title: JA_UNLOADED,
      advice: `サーバーがファイルを返しませんでした（${d.status ?? "?"}）。しばらくしてから、もう一度お試しください。`,
    }),
    network: () => ({
      title: JA_UNLOADED,
      advice: "サーバーにつながりません。通信の状態を確かめて、もう一度お試しください。",
    }),
    html: () => ({
      title: JA_UNLOADED,
      advice:
        "議事録のテキストではなく、ウェブページ（HTML）が返されました。掲載している方は、src の場所にテキストがあるか確かめてください。",
    }),
    json: () => ({
      title: JA_UNLOADED,
      advice:
        "議事録を含まないJSONのようです。国会会議録検索システムの記録か、Whisper・WhisperX の文字起こしのJSONを指定してください。",
    }),
    binary: (d) => ({
      title: JA_UNLOADED,
      advice: `テキストではなく、${d.format ?? "別の形式の"}ファイルのようです。テキストファイル（.txt）にして指定してください。`,
    }),
    encoding: () => ({
      title: "議事録の文字を読み取れませんでした。",
      advice:
        "文字コードを判別できません。UTF-8（または Shift_JIS、EUC-JP、ISO-2022-JP、UTF-16）のテキストにしてください。",
    }),
    "too-long": () => ({
      title: "議事録が長すぎて表示できません。",
      advice: "一度に表示できるのは、およそ3,000万字、16万段落までです。日ごとなど、いくつかに分けてください。",
    }),
    empty: () => ({
      title: "議事録の文章がありません。",
      advice: "渡された文章は空でした。議事録の本文が入っているか確かめてください。",
    }),
    roster: () => ({
      title: "名簿を読み込めませんでした。",
      advice:
        '名簿を使わずに表示しています。掲載している方は、roster に書いた場所と、{ "name": … } を並べた JSON（または { "roster": …, "overrides": … }）であることを確かめてください。',
    }),
    wasm: () => ({
      title: "議事録の表示を始められませんでした。",
      advice:
        "表示に使うファイルを読み込めません。通信の状態を確かめて、もう一度お試しください。掲載している方は、minutes-viewer.js と同じ版の minutes-viewer.wasm を並べて置いてください。",
    }),
    "wasm-blocked": () => ({
      title: "議事録の表示を始められませんでした。",
      advice:
        "このページの設定またはブラウザーが WebAssembly を許していません。掲載している方は、Content-Security-Policy に 'wasm-unsafe-eval' を加えてください。",
    }),
    internal: () => ({
      title: "議事録を表示できませんでした。",
      advice: "表示の途中で不具合が起きました。もう一度読み込んでください。続くときは、ページを開き直してください。",
    }),
    "not-loaded": () => ({
      title: "まだ準備ができていません。",
      advice:
        "parse の前に await load() を、ページの中の render の前に await load({ render: true }) を呼んでください。",
    }),
  },
  loading: "議事録を読み込んでいます",
  nothing: "表示する議事録がありません。",
  openFile: "もとのファイルを開く",
  retry: "もう一度読み込む",
  detected: (encoding) => `文字コードは ${encoding} と判断して読みました。`,
  unreadable: (count) => `読み取れない文字が${count}か所あり、「\uFFFD」で示しています。`,
};

const en: Phrases = {
  errors: {
    "not-found": (d) => ({
      title: EN_UNLOADED,
      advice: `There is no such file (${d.status ?? 404}). Whoever publishes it should check the address in src.`,
    }),
    http: (d) => ({
      title: EN_UNLOADED,
      advice: `The server did not give the file (${d.status ?? "?"}). Try again in a while.`,
    }),
    network: () => ({
      title: EN_UNLOADED,
      advice: "The server cannot be reached. Check the connection and try again.",
    }),
    html: () => ({
      title: EN_UNLOADED,
      advice:
        "The answer is a web page (HTML), not the text of the minutes. Whoever publishes it should make sure that the text is where src points.",
    }),
    json: () => ({
      title: EN_UNLOADED,
      advice:
        "This JSON holds no minutes. What can be read: records of the Diet's service, and what Whisper or WhisperX recognised.",
    }),
    binary: (d) => ({
      title: EN_UNLOADED,
      advice: `This looks like ${d.format ? `a ${d.format} file` : "another kind of file"}, not text. Save it as plain text (.txt).`,
    }),
    encoding: () => ({
      title: "The characters of the minutes could not be read.",
      advice: "The encoding is unknown. Save the text as UTF-8 (or Shift_JIS, EUC-JP, ISO-2022-JP, UTF-16).",
    }),
    "too-long": () => ({
      title: "The minutes are too long to be shown.",
      advice: "About 30 million characters and 160,000 paragraphs fit at a time. Divide them, by days for example.",
    }),
    empty: () => ({
      title: "There is no text.",
      advice: "What was given is empty. Check that it holds the minutes.",
    }),
    roster: () => ({
      title: "The roster could not be loaded.",
      advice:
        'The minutes are shown without it. Whoever publishes it should check the address in roster, and that it is a JSON list of { "name": … }, or { "roster": …, "overrides": … }.',
    }),
    wasm: () => ({
      title: "The viewer could not start.",
      advice:
        "One of its files did not load. Check the connection and try again. Whoever publishes it should put the minutes-viewer.wasm of the same version beside minutes-viewer.js.",
    }),
    "wasm-blocked": () => ({
      title: "The viewer could not start.",
      advice:
        "This page or browser does not allow WebAssembly. Whoever publishes it should add 'wasm-unsafe-eval' to the Content-Security-Policy.",
    }),
    internal: () => ({
      title: "The minutes could not be shown.",
      advice: "Something went wrong while drawing. Try again; if it goes on, reload the page.",
    }),
    "not-loaded": () => ({
      title: "Not ready yet.",
      advice: "Call await load() once before parse, and await load({ render: true }) before render in a page.",
    }),
  },
  loading: "Loading the minutes",
  nothing: "There are no minutes to show.",
  openFile: "Open the original file",
  retry: "Load again",
  detected: (encoding) => `Read as ${encoding}, judging by the bytes.`,
  unreadable: (count) =>
    count === 1
      ? "One character could not be read; it is shown as “\uFFFD”."
      : `${count} characters could not be read; they are shown as “\uFFFD”.`,
};

const PHRASES: Record<Language, Phrases> = { ja, en };

export function phrases(lang: Language): Phrases {
  return PHRASES[lang];
}
