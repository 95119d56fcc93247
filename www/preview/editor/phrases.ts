// CodeMirror's own words in Japanese; its English is English.

export const JAPANESE: Record<string, string> = {
  Find: "探す",
  Replace: "置き換える",
  next: "次",
  previous: "前",
  all: "すべて選ぶ",
  "match case": "大文字と小文字を区別",
  regexp: "正規表現",
  "by word": "語の単位",
  replace: "置換",
  "replace all": "すべて置換",
  close: "閉じる",
  "current match": "いまの一致",
  "on line": "行目",
  "replaced match on line $": "$行目の一致を置き換えました",
  "replaced $ matches": "$か所を置き換えました",
  "Control character": "制御文字",
  "Selection deleted": "選んだところを消しました",
  Diagnostics: "指摘",
  "No diagnostics": "指摘はありません",
};
