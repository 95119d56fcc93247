//! The static page: the source can be got back from it, every link leads somewhere, and no words become markup.

use std::collections::HashSet;
use std::path::Path;

use minutes_viewer::diagnostic::Lang;
use minutes_viewer::render::{Settings, render};
use minutes_viewer::{Options, RosterEntry, parse};
use proptest::prelude::*;

const SEED: &str = include_str!("../seeds/000_0995887af9160cb4.txt");

fn page(text: &str, settings: &Settings) -> String {
    render(text, &parse(text, &Options::default()), settings)
}

/// What a browser makes of the page, as far as these tests ask: tags with attributes, and text.
#[derive(Debug)]
enum Token {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

fn tokens(html: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            found.push(Token::Text(unescape(&rest[..end])));
            rest = &rest[end..];
            continue;
        };
        let (tag, after) = tag.split_once('>').expect("tags end");
        rest = after;
        found.push(match tag.strip_prefix('/') {
            Some(name) => Token::Close(name.to_string()),
            None => open(tag),
        });
    }
    found
}

fn open(tag: &str) -> Token {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let bare = rest.find(' ').unwrap_or(rest.len());
        let (attribute, after) = match rest.split_once("=\"").filter(|(name, _)| name.len() < bare) {
            Some((name, value)) => {
                let (value, after) = value.split_once('"').expect("values end");
                ((name.to_string(), unescape(value)), after)
            }
            None => ((rest[..bare].to_string(), String::new()), &rest[bare..]),
        };
        assert!(attribute.0.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{tag}");
        attributes.push(attribute);
        rest = after.trim_start_matches(' ');
    }
    Token::Open(name.to_string(), attributes)
}

fn unescape(words: &str) -> String {
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#10;", "\n"), ("&#13;", "\r"), ("&amp;", "&")];
    plain.iter().fold(words.to_string(), |words, (from, to)| words.replace(from, to))
}

fn attribute<'t>(attributes: &'t [(String, String)], name: &str) -> Option<&'t str> {
    attributes.iter().find(|a| a.0 == name).map(|a| a.1.as_str())
}

/// The source as it can be read back from the page.
fn source(tokens: &[Token]) -> String {
    let mut depth = 0;
    let mut text = String::new();
    let mut crlf = false;
    for token in tokens {
        match token {
            Token::Open(_, attributes) if depth == 0 => {
                if let Some(how) = attribute(attributes, "data-minutes-source") {
                    (depth, crlf) = (1, how == "crlf");
                }
            }
            Token::Open(..) => depth += 1,
            Token::Close(_) if depth > 0 => depth -= 1,
            Token::Text(words) if depth > 0 => text.push_str(words),
            _ => {}
        }
    }
    if crlf { text.replace('\n', "\r\n") } else { text }
}

/// Everything that holds for the page of any text.
fn check(text: &str) {
    let html = page(text, &Settings::default());
    assert_eq!(html, page(text, &Settings::default()), "the same input gives the same page");
    let tokens = tokens(&html);
    assert_eq!(source(&tokens), text.replace('\0', "\u{FFFD}"));

    let mut stack: Vec<&str> = Vec::new();
    let (mut ids, mut links) = (HashSet::new(), Vec::new());
    for token in &tokens {
        match token {
            Token::Open(name, attributes) => {
                if matches!(name.as_str(), "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
                    assert!(!stack.contains(&"p"), "a block within a paragraph");
                }
                assert!(name != "a" || !stack.contains(&"a"), "a link within a link");
                stack.push(name);
                for (name, value) in attributes {
                    assert!(name != "style" && !name.starts_with("on"));
                    if name == "id" {
                        assert!(ids.insert(value), "{value} twice");
                    }
                    if name == "href" || name == "aria-labelledby" {
                        links.push(value.trim_start_matches('#'));
                    }
                }
            }
            Token::Close(name) => assert_eq!(stack.pop(), Some(name.as_str())),
            Token::Text(_) => {}
        }
    }
    assert!(stack.is_empty());
    for link in links {
        assert!(ids.contains(&link.to_string()), "#{link} leads nowhere");
    }
    for speech in parse(text, &Options::default()).speeches {
        assert!(ids.contains(&speech.id));
    }
}

#[test]
fn every_custom_that_was_seen() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = std::fs::read_dir(dir).expect("tests/fixtures").flatten().map(|entry| entry.path());
    let texts: Vec<_> = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    assert!(texts.len() > 10);
    for path in texts {
        let text = std::fs::read_to_string(path).expect("a fixture");
        check(&text);
        check(&text.replace('\n', "\r\n"));
    }
    check(SEED);
}

#[test]
fn nasty_texts() {
    let deep: String =
        (1..40).map(|n| format!("{}第{n} 見出し\n\n○山田委員\n\n述べる。\n\n", "　".repeat(n))).collect();
    for text in [
        "",
        "\n",
        "\n\n\u{3000}\n",
        "\r\n\r\n",
        "\r",
        "一\r二\n三\r\n",
        "\u{FEFF}会議 議事録\n",
        "a\0b",
        "○山田委員\0\n</div></article><script>alert(1)</script>&amp;&#13;\n",
        "議事録\u{c}\n\u{b}\n\u{85}\u{2028}○山田委員　述べる。",
        "○<b>委員　\"述べる\"\n\n（「<i>異議なし」と声あり）\n",
        &deep,
        &SEED.replace('\n', "\r"),
        &("○山田委員　".to_string() + &"（".repeat(20_000)),
    ] {
        check(text);
    }
    assert!(page(&"（".repeat(20_000), &Settings::default()).matches("ms-chunk").count() > 5);
}

#[test]
fn a_page_without_script_says_what_was_decided_and_who_spoke() {
    let html = page(SEED, &Settings::default());
    let words: String = tokens(&html)
        .into_iter()
        .filter_map(|token| match token {
            Token::Text(words) => Some(words),
            _ => None,
        })
        .collect();
    for expected in ["サイバーセキュリティ戦略本部 第30回会合 議事概要", "2021年", "決定事項 3件", "20回"]
    {
        assert!(words.contains(expected), "{expected}");
    }
    assert!(html.contains(r#"<time lang="ja" datetime="2021-07-07">"#));
    assert!(html.contains("声あり）</q></a></li>"), "a stage direction is nobody's words");
    // What no label prints is drawn, and marked as a reading.
    assert!(html.contains(r#"class="ms-label ms-drawn ms-read" data-drawn="#));
}

#[test]
fn settings_are_heeded() {
    let settings = |lang, heading_level, source: &str| Settings {
        lang,
        heading_level,
        source: Some(source.into()),
        ..Settings::default()
    };
    let html = page(SEED, &settings(Lang::En, 4, "https://example.jp/gijiroku.txt?a&b"));
    assert!(html.contains("<h4 lang=\"ja\">") && !html.contains("<h3"));
    assert!(html.contains("Full text"));
    assert!(html.contains("<a href=\"https://example.jp/gijiroku.txt?a&amp;b\">"));
    assert!(page(SEED, &settings(Lang::Ja, 0, "")).contains("<h1"));
    let refused = page(SEED, &settings(Lang::Ja, 200, "javascript:alert(1)"));
    assert!(!refused.contains("href=\"javascript") && refused.contains("<h6"));

    let text = "WEBVTT\n\n00:01:05.000 --> 00:01:07.000\n<v 山川>水位を測る。</v>\n\n01:02:03.500 --> 01:02:05.000\n<v 森>はい。</v>\n";
    assert!(page(text, &Settings::default()).contains("<span class=\"ms-time ms-drawn\" data-drawn=\"1:05\">"));
    let media =
        |media: &str, offset| page(text, &Settings { media: Some(media.into()), offset, ..Settings::default() });
    assert!(
        media("/rec/1.mp4#x", -5).contains("href=\"/rec/1.mp4#t=60\"")
            && !media("javascript:x", 0).contains("javascript")
    );
    assert!(media("a.mp3", i32::MIN).contains("href=\"a.mp3#t=0\""));

    let text = "会議 議事録\n\n○事務局\n\n説明する。\n";
    let entry = RosterEntry { label: Some("事務局".into()), name: "山田一郎".into(), ..RosterEntry::default() };
    let minutes = parse(text, &Options { roster: vec![entry], ..Options::default() });
    assert!(render(text, &minutes, &Settings::default()).contains("data-drawn=\"山田一郎　名簿による\""));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn any_text(pieces in prop::collection::vec(prop::sample::select(vec![
        "○", "山田委員", "（佐藤委員）", "１　", "（1）", "第2 ", "議題", "\n", "\r\n", "\r", "\n\n", "　", "\t", "異議なし",
        "決定した。", "賛成する。", "<b>", "&amp;", "\0", "- 3 -", "\u{c}", "（拍手）", "【決定事項】", "出席者", "green",
    ]), 0..60)) {
        check(&pieces.concat());
    }
}
