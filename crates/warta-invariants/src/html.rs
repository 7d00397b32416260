//! The page, tokenized as a browser does it.

use std::cell::RefCell;

use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use warta::Document;

/// The elements that the page is made of; none of them acts or loads.
const ELEMENTS: [&str; 52] = [
    "a",
    "article",
    "b",
    "bdi",
    "body",
    "caption",
    "circle",
    "code",
    "dd",
    "desc",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "g",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "html",
    "li",
    "line",
    "main",
    "mark",
    "meta",
    "nav",
    "ol",
    "p",
    "path",
    "rect",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "ul",
];

/// Elements without content in HTML, or closed in their own tag in SVG.
const EMPTY: [&str; 2] = ["meta", "br"];

#[derive(Default)]
struct Page {
    open: RefCell<Vec<String>>,
    article: RefCell<String>,
}

impl TokenSink for Page {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(text) => {
                let inside = self.open.borrow().iter().any(|element| element == ARTICLE);
                let label = self.open.borrow().last().is_some_and(|element| element == "b");
                if inside && !label {
                    self.article.borrow_mut().push_str(&text);
                }
            }
            Token::CommentToken(comment) => panic!("a comment: {comment}"),
            Token::ParseError(error) => panic!("{error}"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// The name under which the paragraphs of the article are remembered.
const ARTICLE: &str = "p of the article";

impl Page {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        let mut open = self.open.borrow_mut();
        if tag.kind == TagKind::EndTag {
            let last = open.pop().expect("an element is open");
            let last = match last.as_str() {
                ARTICLE => "p",
                "div.article" => "div",
                last => last,
            };
            assert_eq!(last, name, "elements are closed in order");
            return TokenSinkResult::Continue;
        }
        assert!(ELEMENTS.contains(&name), "<{name}> is no element of the page");
        for attribute in &tag.attrs {
            acts_in_nothing(name, &attribute.name.local, &attribute.value);
        }
        if tag.self_closing || EMPTY.contains(&name) {
            return TokenSinkResult::Continue;
        }
        let inside = open.last().is_some_and(|last| last == "div.article");
        let is =
            |class: &str| tag.attrs.iter().any(|a| &*a.name.local == "class" && &*a.value == class);
        open.push(match name {
            "p" if inside && tag.attrs.is_empty() => ARTICLE.to_owned(),
            _ => name.to_owned(),
        });
        if name == "div" && is("article") {
            *open.last_mut().expect("just pushed") = "div.article".to_owned();
        }
        match name {
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" if !open.iter().any(|element| element == "svg") => {
                TokenSinkResult::RawData(RawKind::Rcdata)
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

/// No handler, no style from outside, no address but a place on the page.
fn acts_in_nothing(element: &str, name: &str, value: &str) {
    assert!(!name.starts_with("on"), "<{element} {name}>");
    match name {
        "href" => assert!(value.starts_with('#'), "{value:?} leads away"),
        "src" | "style" | "action" | "formaction" | "srcset" | "xlink:href" => {
            panic!("<{element} {name}>")
        }
        "http-equiv" => assert_eq!(value, "Content-Security-Policy"),
        _ => {}
    }
}

/// The page holds the elements that it is made of, and the words of the article.
pub(crate) fn check(document: &Document<'_>, page: &str) {
    assert!(page.contains("default-src 'none'"), "the page has a policy");
    let queue = BufferQueue::default();
    queue.push_back(page.into());
    let tokenizer = Tokenizer::new(Page::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let read = tokenizer.sink;
    assert_eq!(*read.open.borrow(), Vec::<String>::new(), "every element is closed");
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    assert!(!page.chars().any(|c| turns(&c)), "no mark turns the text around");
    let shown = |text: &str| -> String {
        text.chars().filter(|c| !c.is_whitespace() && !is_hidden(*c)).collect()
    };
    assert_eq!(shown(&read.article.borrow()), shown(document.text()), "all words are there");
}

/// What a page leaves out: controls and marks of direction.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
