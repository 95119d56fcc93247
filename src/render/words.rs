//! Every word of the static page, one table per language; what the reading page says, too, stands in [`crate::words`].

use std::ops::Deref;

use crate::diagnostic::Lang;
use crate::model::ItemKind;
use crate::words::{self, Shared, join};

pub struct Words {
    shared: Shared,
    pub source: &'static str,
    pub legend: &'static str,
    pub attendees: &'static str,
    pub declared: &'static str,
    pub positions: &'static str,
    /// Speaker, who that is, speeches, characters.
    pub columns: [&'static str; 4],
    pub by_heading: &'static str,
    pub year: fn(u16) -> String,
    pub item: fn(ItemKind, usize) -> String,
}

impl Deref for Words {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

pub fn of(lang: Lang) -> &'static Words {
    match lang {
        Lang::Ja => &JA,
        Lang::En => &EN,
    }
}

static JA: Words = Words {
    shared: words::JA,
    source: "もとの文書",
    legend: "点線の箇所は自動の読み取りです。ほかのことばは原文のままです。",
    attendees: "出席者名簿",
    declared: "決めたときのことば（原文のまま）",
    positions: "立場を述べた発言（賛否は読み取り）",
    columns: ["発言者", "名簿との対応", "発言", "字数"],
    by_heading: "見出しによる",
    year: |year| join(&["（", &year.to_string(), "年）"]),
    item: |kind, number| join(&[JA.kind(kind), &number.to_string()]),
};

static EN: Words = Words {
    shared: words::EN,
    source: "Source",
    legend: "What is underlined with dots was read automatically. All other words of the record stand as printed.",
    attendees: "Attendees",
    declared: "Words of the decision, as printed",
    positions: "Statements for and against (stance read automatically)",
    columns: ["Speaker", "On the list", "Speeches", "Characters"],
    by_heading: "from the heading",
    year: |year| join(&[" (", &year.to_string(), ")"]),
    item: |kind, number| join(&[EN.kind(kind), " ", &number.to_string()]),
};
