//! What is drawn once and stays as it is, built in one call to JavaScript.
//!
//! yew crosses over for each element, attribute and text, and keeps them all to compare with. A record of 20,000
//! speeches has a million of them.

use std::cell::RefCell;

use js_sys::{Function, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};
use yew::{AttrValue, Html};

thread_local! {
    static BUILDER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Whom to call: `build` of `www/element/build.ts`.
pub fn build_with(builder: &JsValue) {
    if builder.is_function() {
        BUILDER.set(Some(builder.clone().unchecked_into()));
    }
}

/// The same as a node that yew puts into its place and leaves alone. Elements of HTML, without listeners or components.
pub fn built(html: Html) -> Html {
    let plan = Plan::of(&html);
    let (words, steps) = (JsValue::from_str(&plan.words), Uint32Array::from(&plan.steps[..]));
    let node = BUILDER.with_borrow(|build| build.as_ref()?.call2(&JsValue::NULL, &words, &steps).ok());
    node.map_or(html, |node| VNode::VRef(node.unchecked_into()))
}

/// Names, values and texts, one after the other, and what each is.
#[derive(Default)]
struct Plan<'h> {
    words: String,
    /// [`KINDS`] times the length of a word, in UTF-16, and one of the kinds below. The value of an attribute comes after
    /// its name: its length alone.
    steps: Vec<u32>,
    /// Elements by their tags and the attributes that were known when compiling, which many have alike. Browsers keep the
    /// attributes of copies once for all of them.
    models: Vec<Vec<&'h str>>,
}

const KINDS: u32 = 8;

/// The end of an element.
const CLOSE: u32 = 0;
/// An element by its tag.
const OPEN: u32 = 1;
const ATTRIBUTE: u32 = 2;
const TEXT: u32 = 3;
/// The element as it is so far is the next model.
const MODEL: u32 = 4;
/// An element like a model; its number stands for the length.
const COPY: u32 = 5;

impl<'h> Plan<'h> {
    fn of(html: &'h Html) -> Plan<'h> {
        let mut plan = Plan::default();
        plan.add(html);
        plan
    }

    fn add(&mut self, node: &'h Html) {
        match node {
            VNode::VTag(tag) => {
                self.open(tag);
                tag.children().into_iter().for_each(|children| self.add(children));
                self.steps.push(CLOSE);
            }
            VNode::VList(list) => list.iter().for_each(|child| self.add(child)),
            VNode::VText(text) => self.step(TEXT, &text.text),
            _ => {}
        }
    }

    fn open(&mut self, tag: &'h VTag) {
        let mut model = vec![tag.tag()];
        let mut own = Vec::new();
        if let Attributes::IndexMap(attributes) = &tag.attributes {
            for (name, value) in attributes.iter() {
                match value {
                    AttributeOrProperty::Attribute(AttrValue::Static(value)) => model.extend([name.as_str(), value]),
                    AttributeOrProperty::Attribute(value) => own.extend([name.as_str(), value]),
                    _ => {}
                }
            }
        }
        match self.models.iter().position(|known| *known == model) {
            Some(number) => self.steps.push(number as u32 * KINDS + COPY),
            None => {
                self.step(OPEN, model[0]);
                self.attributes(&model[1..]);
                self.steps.push(MODEL);
                self.models.push(model);
            }
        }
        self.attributes(&own);
    }

    fn attributes(&mut self, names_and_values: &[&str]) {
        for pair in names_and_values.chunks_exact(2) {
            self.step(ATTRIBUTE, pair[0]);
            let length = self.word(pair[1]);
            self.steps.push(length);
        }
    }

    fn step(&mut self, kind: u32, word: &str) {
        let length = self.word(word);
        self.steps.push(length * KINDS + kind);
    }

    fn word(&mut self, word: &str) -> u32 {
        self.words.push_str(word);
        word.encode_utf16().count() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::super::dom::{classed, el};
    use super::*;

    #[test]
    fn a_plan_tells_every_word_in_order_and_what_is_alike_once() {
        let line = |id: &str| classed("p", "mv-p").id(id.to_string()).add(el("b").text("𠮷田")).text("である。");
        let html = el("i").each([line("1"), line("2")]).into();
        let plan = Plan::of(&html);
        assert_eq!(plan.words, "ipclassmv-pid1b𠮷田である。id2𠮷田である。");
        let step = |kind, length: u32| length * KINDS + kind;
        let open = [step(OPEN, 1), step(MODEL, 0)];
        let first =
            [&[step(OPEN, 1), step(ATTRIBUTE, 5), 4, step(MODEL, 0)][..], &[step(ATTRIBUTE, 2), 1], &open].concat();
        let second = vec![step(COPY, 1), step(ATTRIBUTE, 2), 1, step(COPY, 2)];
        let words = [step(TEXT, 3), CLOSE, step(TEXT, 4), CLOSE];
        assert_eq!(plan.steps, [&open, &first[..], &words, &second, &words, &[CLOSE]].concat());
    }
}
