//! Roles to blocks: one walk over the lines that opens and closes sections and speeches and joins
//! lines to paragraphs.

mod draft;
mod section;
mod speech;
mod tags;

pub use draft::Draft;

use crate::japanese::date;
use crate::model::*;
use crate::parse::shape::join::{self, Gap};
use crate::parse::shape::role::Role;
use crate::parse::source::furniture;
use crate::parse::source::lines::{Given, Line};
use crate::parse::source::pace::Pace;
use crate::scan;
use crate::span::Span;

pub async fn assemble<'t>(text: &'t str, lines: &[Line], roles: &[Role], pace: &Pace) -> Draft<'t> {
    let wrap = join::wrap_width(text, lines);
    let mut walk = Walk {
        draft: Draft {
            text,
            minutes: Minutes::default(),
            metas: Vec::new(),
            entries: Vec::new(),
            title: Vec::new(),
            facts: Vec::new(),
            addresses: Vec::new(),
            unsorted: Vec::new(),
            decided: Vec::new(),
            record: None,
            told: Vec::new(),
            topics: Vec::new(),
            about: Vec::new(),
            weak: Vec::new(),
        },
        lines,
        wrap,
        spaced: wrap.is_some() && join::is_double_spaced(lines),
        open: Vec::new(),
        speech: None,
        last: None,
        bullet: None,
        gap: Gap::None,
        group: None,
        end: 0,
    };
    let mut end = 0;
    for (i, role) in roles.iter().enumerate() {
        pace.spend(lines[i].span.len()).await;
        walk.markup(end, lines[i].span.start);
        end = lines[i].span.end;
        walk.step(i, role);
    }
    walk.markup(end, text.len());
    walk.close_sections(1);
    walk.draft
}

struct Walk<'t, 'l> {
    draft: Draft<'t>,
    lines: &'l [Line],
    wrap: Option<u16>,
    /// A blank line stands below every line and tells nothing.
    spaced: bool,
    /// Open sections, outermost first.
    open: Vec<usize>,
    speech: Option<usize>,
    /// Columns before the bullet that began it: - 谷：…
    bullet: Option<u16>,
    /// The text line before, if the paragraph it ends may go on: its line and its paragraph.
    last: Option<(usize, usize)>,
    gap: Gap,
    /// The group of attendees.
    group: Option<Span>,
    /// Where the words read so far end.
    end: usize,
}

impl Walk<'_, '_> {
    /// What stands between two lines and is not blank: a byte-order mark, the syntax of JSON.
    fn markup(&mut self, from: usize, to: usize) {
        let between = Span::new(from, to).trim(self.draft.text);
        if !between.is_empty() {
            self.push(BlockKind::Markup, between);
        }
    }

    fn step(&mut self, i: usize, role: &Role) {
        let line = self.lines[i];
        let span = line.span;
        if line.page_break {
            self.gap = Gap::Page;
        }
        match role {
            Role::Blank => {
                if self.gap == Gap::None && !(self.spaced && join::is_single_blank(self.lines, i)) {
                    self.gap = Gap::Blank;
                }
                return;
            }
            Role::Furniture => {
                // A rule parts what stands above it from what stands below.
                let rule = self.gap != Gap::Page && furniture::is_rule(span.of(self.draft.text));
                self.gap = if rule { Gap::Blank } else { Gap::Page };
                self.push(BlockKind::Furniture, span);
                return;
            }
            Role::LabelMore => {
                self.end = span.end;
                return;
            }
            Role::LabelBehind => {
                self.label_behind(span);
                self.end = span.end;
                return;
            }
            Role::Text => {
                self.text_line(i);
                self.end = span.end;
                return;
            }
            Role::Markup => {
                self.push(BlockKind::Markup, span);
                return;
            }
            Role::Label(candidate) => {
                self.bullet = candidate
                    .mark
                    .filter(|mark| scan::begins(mark.of(self.draft.text), speech::LISTED))
                    .map(|_| line.indent);
                self.label(candidate);
                if let Given::Speech(speech) | Given::Name(speech) = line.given {
                    self.draft.told.resize(self.draft.minutes.speeches.len() - 1, None);
                    self.draft.told.push(Some(speech));
                }
            }
            Role::Reaction(kind) => self.reaction(*kind, span),
            Role::Heading(opening) => self.heading(opening, span),
            Role::Item { kind, number, title } => self.item(*kind, *number, *title, span),
            Role::ItemMore => self.item_more(span),
            Role::HeadingMore => self.heading_more(span),
            Role::Title => {
                let words = scan::trim_end(scan::trim_start(span.of(self.draft.text), "#=○◯●■◆"), "=");
                let words = scan::trim_start(words.strip_prefix("件名").unwrap_or(words), "：:");
                // 2026年5月27日 議会運営委員会, 03/06/27 第4回部会議事録
                let slashed = scan::trim_start(words, "0123456789/");
                let dated = date::find_date(words).filter(|(_, at)| at.start == 0 && at.end < words.len());
                if dated.is_some() {
                    self.draft.metas.push((None, span));
                }
                let words = match dated {
                    Some((_, at)) => scan::trim_start(&words[at.end..], "_"),
                    None if words[..words.len() - slashed.len()].matches('/').count() == 2 => slashed,
                    None => words,
                };
                self.draft.title.push(Span::of_slice(self.draft.text, words));
                self.push(BlockKind::Title, span);
            }
            Role::Meta(fact) => {
                self.speech = None;
                self.draft.metas.push((*fact, span));
                self.push(BlockKind::Meta, span);
            }
            Role::Attendee => {
                self.draft.entries.push((span, self.group));
                self.push(BlockKind::Attendee, span);
            }
            Role::Group => {
                self.speech = None;
                self.group = Some(span);
                self.push(BlockKind::Group, span);
            }
        }
        self.end = span.end;
        self.gap = Gap::None;
        self.last = None;
        let behind = match role {
            Role::Label(candidate) => candidate.text.map(|said| (candidate.head.end, said)),
            Role::Heading(opening) => opening.topic.and(opening.value).map(|told| (told.start, told)),
            _ => None,
        };
        if let Some((head, said)) = behind {
            self.markup(head, said.start);
            // ○議長（…）　────── above what the clerk reads
            if furniture::is_rule(said.of(self.draft.text)) {
                self.push(BlockKind::Furniture, said);
                return;
            }
            self.new_paragraph(i, said);
        }
    }

    pub(crate) fn push(&mut self, kind: BlockKind, span: Span) {
        self.draft.minutes.blocks.push(Block { kind, span });
    }
}
