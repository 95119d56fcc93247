//! An excerpt as text, as Markdown and as HTML.

use super::Excerpt;
use super::markup::{Html, Markdown};

/// The words in 「」, then who said them, where, and the address if there is one.
pub fn text(excerpt: &Excerpt) -> String {
    let said = excerpt.passages.join("\n\n");
    let end = if excerpt.address.is_empty() { "" } else { "\n" };
    ["「", &said, "」\n", &who(excerpt), "\n", &meeting(excerpt), "\n", &excerpt.address, end].concat()
}

pub fn markdown(excerpt: &Excerpt) -> String {
    let mut markdown = Markdown::default();
    for (index, words) in excerpt.passages.iter().enumerate() {
        markdown.mark(if index > 0 { "\n>\n> " } else { "> " }).words(words, true);
    }
    let is_linked = !excerpt.address.is_empty();
    markdown.mark("\n\n").words(&who(excerpt), true).mark("  \n").mark(if is_linked { "[" } else { "" });
    markdown.words(&meeting(excerpt), !is_linked);
    // In angle brackets an address may hold round ones; angle brackets of its own it has none, as browsers escape them.
    if is_linked {
        markdown.0.push_str(&["](<", &excerpt.address, ">)"].concat());
    }
    markdown.mark("\n");
    markdown.0
}

pub fn html(excerpt: &Excerpt) -> String {
    let mut html = Html::default();
    let is_linked = !excerpt.address.is_empty();
    html.tag("<blockquote lang=\"ja\"");
    if is_linked {
        html.tag(" cite=\"").words(&excerpt.address).tag("\"");
    }
    html.tag(">");
    for words in &excerpt.passages {
        html.tag("<p>").words(words).tag("</p>");
    }
    html.tag("</blockquote>\n<p>").words(&who(excerpt)).tag("<br>");
    if is_linked {
        html.tag("<a href=\"").words(&excerpt.address).tag("\">");
    }
    html.tag("<cite>").words(&meeting(excerpt)).tag("</cite>").tag(if is_linked { "</a></p>\n" } else { "</p>\n" });
    html.0
}

/// 遠藤本部員（名簿：遠藤 信博　…）、3番目の発言
fn who(excerpt: &Excerpt) -> String {
    let comma = if excerpt.speaker.is_empty() { "" } else { "、" };
    [excerpt.speaker.as_str(), &excerpt.read_as, comma, &excerpt.number].concat()
}

/// 水辺会議 第1回 議事録、令和6年5月14日（火）
fn meeting(excerpt: &Excerpt) -> String {
    let comma = if excerpt.date.is_empty() { "" } else { "、" };
    let (open, close) = if excerpt.draft.is_empty() { ("", "") } else { ("（", "）") };
    [excerpt.meeting.as_str(), comma, &excerpt.date, open, &excerpt.draft, close].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt() -> Excerpt {
        Excerpt {
            passages: vec!["水位は<5m>である。".into(), "1. *橋*".into()],
            speaker: "山川委員".into(),
            read_as: "（名簿：山川 海子）".into(),
            number: "3番目の発言".into(),
            meeting: "水辺会議 [第1回]".into(),
            date: "令和6年5月14日".into(),
            draft: String::new(),
            address: "https://example.jp/(a)?b=\"1\"&c#minutes=s-1".into(),
        }
    }

    #[test]
    fn as_text() {
        assert_eq!(
            text(&excerpt()),
            "「水位は<5m>である。\n\n1. *橋*」\n山川委員（名簿：山川 海子）、3番目の発言\n\
             水辺会議 [第1回]、令和6年5月14日\nhttps://example.jp/(a)?b=\"1\"&c#minutes=s-1\n"
        );
    }

    #[test]
    fn as_markdown() {
        assert_eq!(
            markdown(&excerpt()),
            "> 水位は\\<5m\\>である。\n>\n> 1\\. \\*橋\\*\n\n山川委員（名簿：山川 海子）、3番目の発言  \n\
             [水辺会議 \\[第1回\\]、令和6年5月14日](<https://example.jp/(a)?b=\"1\"&c#minutes=s-1>)\n"
        );
    }

    #[test]
    fn as_html() {
        assert_eq!(
            html(&excerpt()),
            "<blockquote lang=\"ja\" cite=\"https://example.jp/(a)?b=&quot;1&quot;&amp;c#minutes=s-1\">\
             <p>水位は&lt;5m&gt;である。</p><p>1. *橋*</p></blockquote>\n\
             <p>山川委員（名簿：山川 海子）、3番目の発言<br>\
             <a href=\"https://example.jp/(a)?b=&quot;1&quot;&amp;c#minutes=s-1\">\
             <cite>水辺会議 [第1回]、令和6年5月14日</cite></a></p>\n"
        );
    }

    #[test]
    fn nobody_named_and_no_date() {
        let bare =
            Excerpt { passages: vec!["はい。".into()], number: "1番目の発言".into(), ..Excerpt::default() };
        assert_eq!(text(&bare), "「はい。」\n1番目の発言\n\n");
    }

    #[test]
    fn published_nowhere() {
        let draft = Excerpt { address: String::new(), meeting: "# 水辺会議".into(), ..excerpt() };
        assert!(text(&draft).ends_with("\n# 水辺会議、令和6年5月14日\n"));
        assert!(markdown(&draft).ends_with("3番目の発言  \n\\# 水辺会議、令和6年5月14日\n"));
        assert!(html(&draft).starts_with("<blockquote lang=\"ja\"><p>"));
        assert!(html(&draft).ends_with("3番目の発言<br><cite># 水辺会議、令和6年5月14日</cite></p>\n"));
        let unfinished = Excerpt { draft: "未定稿".into(), ..draft };
        assert!(text(&unfinished).ends_with("、令和6年5月14日（未定稿）\n"));
    }
}
