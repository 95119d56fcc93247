// What the panel of quotations and the notices about links say. Apart from the messages, as the parser alone needs none
// of it.

import type { Message } from "./messages.js";
import type { Language } from "./types.js";

interface Words {
  /** The address names what is not in the text. */
  missing: Message;
  /** The address names words that are there, in a speech that is not as it was. */
  changed: Message;
  dismiss: string;
  printed(address: string, date: string): string;
  quote: QuoteWords;
  takeaway: TakeawayWords;
}

interface TakeawayWords {
  title: string;
  print: string;
  /** By what a file holds; the preview calls them so, too. */
  formats: Record<string, string>;
  saved(name: string): string;
  failed: string;
}

interface QuoteWords {
  title: string;
  preview: string;
  scope: string;
  selection: string;
  speech: string;
  paragraph(number: number, opening: string): string;
  forms: string;
  rich: string;
  markdown: string;
  html: string;
  share: string;
  close: string;
  copied(place: string, form: string): string;
  refused: string;
}

const ja: Words = {
  missing: {
    title: "リンク先の発言が見つかりません。",
    advice:
      "リンクが作られたあとに発言の文言が変わったか、別の記録へのリンクです。この記録の目次か、ページ内の検索で探してください。",
  },
  changed: {
    title: "リンクの作成後に、この発言は変わっています。",
    advice: "リンク先の段落は、もとの文言のままです。",
  },
  dismiss: "閉じる",
  printed: (address, date) => `${address && `出典 ${address}　`}印刷 ${date}`,
  quote: {
    title: "引用",
    preview: "コピーする文",
    scope: "範囲",
    selection: "選んだ部分",
    speech: "発言の全体",
    paragraph: (number, opening) => `段落${number}　${opening}`,
    forms: "コピーの形式",
    rich: "文章",
    markdown: "Markdown",
    html: "HTML",
    share: "共有…",
    close: "閉じる",
    copied: (place, form) => `コピーしました（${place.split("　")[0]}、${form}）。`,
    refused: "コピーが許されていません。選択してある下の文を、Ctrl+C（⌘C）か長押しでコピーしてください。",
  },
  takeaway: {
    title: "持ち帰る",
    print: "印刷",
    formats: {
      text: "本文（.txt）",
      json: "データ（.json）",
      calendar: "予定（.ics）",
      csv: "発言の表（.csv）",
      "csv-items": "決定などの表（.csv）",
      markdown: "Markdown（.md）",
      akn: "Akoma Ntoso（.xml）",
    },
    saved: (name) => `${name} を保存しました。`,
    failed: "ファイルを作れませんでした。通信の状態を確かめて、もう一度お試しください。",
  },
};

const en: Words = {
  missing: {
    title: "What the link leads to is not here.",
    advice:
      "The words of the speech have changed since the link was made, or it belongs to another record. Look in the contents, or search the page.",
  },
  changed: {
    title: "This speech has changed since the link was made.",
    advice: "The paragraph itself has kept its words.",
  },
  dismiss: "Close",
  printed: (address, date) => `${address ? `Source ${address}, p` : "P"}rinted on ${date}`,
  quote: {
    title: "Quote",
    preview: "What is copied",
    scope: "Part",
    selection: "Selected words",
    speech: "Whole speech",
    paragraph: (number, opening) => `Paragraph ${number}　${opening}`,
    forms: "Form of the copy",
    rich: "Text",
    markdown: "Markdown",
    html: "HTML",
    share: "Share…",
    close: "Close",
    copied: (place, form) => `Copied (${place.split("　")[0]?.toLowerCase()}, ${form}).`,
    refused: "Copying is not allowed here. The words below are selected: copy them with Ctrl+C (⌘C) or a long press.",
  },
  takeaway: {
    title: "Take it with you",
    print: "Print",
    formats: {
      text: "Text (.txt)",
      json: "Data (.json)",
      calendar: "Calendar entry (.ics)",
      csv: "Speeches (.csv)",
      "csv-items": "Decisions and other items (.csv)",
      markdown: "Markdown (.md)",
      akn: "Akoma Ntoso (.xml)",
    },
    saved: (name) => `Saved ${name}.`,
    failed: "The file could not be made. Check the connection and try again.",
  },
};

export const WORDS: Record<Language, Words> = { ja, en };
