//! What is drawn once and stays as it is, built in one call to JavaScript.
//!
//! yew crosses over for each element, attribute and text, and keeps them all to compare with. A record of 20,000
//! speeches has a million of them.

use std::cell::RefCell;

use js_sys::{Function, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};
use yew::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode};

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
struct Plan {
    words: String,
    /// Four times the length of a word, in UTF-16, and one of the kinds below. The value of an attribute comes after
    /// its name: its length alone.
    steps: Vec<u32>,
}

const CLOSE: u32 = 0;
const OPEN: u32 = 1;
const ATTRIBUTE: u32 = 2;
const TEXT: u32 = 3;

impl Plan {
    fn of(html: &Html) -> Plan {
        let mut plan = Plan::default();
        plan.add(html);
        plan
    }

    fn add(&mut self, node: &Html) {
        match node {
            VNode::VTag(tag) => {
                self.step(OPEN, tag.tag());
                if let Attributes::IndexMap(attributes) = &tag.attributes {
                    for (name, value) in attributes.iter() {
                        if let AttributeOrProperty::Attribute(value) = value {
                            self.step(ATTRIBUTE, name);
                            let length = self.word(value);
                            self.steps.push(length);
                        }
                    }
                }
                tag.children().into_iter().for_each(|children| self.add(children));
                self.steps.push(CLOSE);
            }
            VNode::VList(list) => list.iter().for_each(|child| self.add(child)),
            VNode::VText(text) => self.step(TEXT, &text.text),
            _ => {}
        }
    }

    fn step(&mut self, kind: u32, word: &str) {
        let length = self.word(word);
        self.steps.push(length << 2 | kind);
    }

    fn word(&mut self, word: &str) -> u32 {
        self.words.push_str(word);
        word.encode_utf16().count() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::super::dom::{div, el};
    use super::*;

    #[test]
    fn a_plan_tells_every_word_in_order() {
        let html = div("p", "mv-p").add(el("b").text("𠮷田")).text("である。").into();
        let plan = Plan::of(&html);
        assert_eq!(plan.words, "pclassmv-pb𠮷田である。");
        let steps = [1 << 2 | OPEN, 5 << 2 | ATTRIBUTE, 4, 1 << 2 | OPEN, 3 << 2 | TEXT, CLOSE, 4 << 2 | TEXT, CLOSE];
        assert_eq!(plan.steps, steps);
    }
}
