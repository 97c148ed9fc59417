//! Everything without a mouse: what the keys do, where they do nothing, and that they can be switched off.

#![expect(clippy::indexing_slicing, reason = "all of it is tests")]

use newsstand_browser_tests::{
    ARABIC_PAGE, PAGE, Stand, Window, in_each_browser, in_each_host, in_each_window,
};
use newsstand_core::Article;
use serde_json::{Value, json};
use thirtyfour::Key;

/// The button that opens the list of all keys.
const HELP: &str = "Keyboard shortcuts";

/// Reads three articles of a language: from the top of the page, with no key but these.
#[expect(clippy::unwrap_used, reason = "called by tests only")]
async fn read_three(stand: &Stand, language: &str, opens: &[Key], closes: &[Key]) {
    let edition = stand.edition();
    let headlines = stand.headlines().await;
    let article = |headline: &String| -> &Article {
        edition.articles.iter().find(|article| article.headline == *headline).unwrap()
    };
    stand.press(&[Key::Tab]).await;
    let mut read = 0;
    for headline in &headlines {
        stand.strike("j").await;
        stand.has_focus("article", headline).await;
        if read == 3 || article(headline).language != language {
            continue;
        }
        if opens.is_empty() {
            stand.strike("o").await
        } else {
            stand.press(opens).await
        }
        stand.has_focus("h2", headline).await;
        assert_eq!(stand.article().await.paragraphs, article(headline).paragraphs);
        if closes.is_empty() {
            stand.strike("u").await
        } else {
            stand.press(closes).await
        }
        stand.has_focus("article", headline).await;
        read += 1;
    }
    assert_eq!(read, 3);
}

#[test]
fn three_articles_are_read_in_english() {
    in_each_browser(async |stand| read_three(stand, "en", &[], &[]).await);
}

#[test]
fn three_articles_are_read_in_arabic() {
    in_each_window(ARABIC_PAGE, Window::PHONE, async |stand| {
        read_three(stand, "ar", &[Key::Enter], &[Key::Escape]).await;
    });
}

#[test]
fn an_article_leads_to_the_next() {
    in_each_browser(async |stand| {
        let headlines = stand.headlines().await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        for headline in &headlines[1..4] {
            stand.strike("j").await;
            stand.has_focus("h2", headline).await;
        }
        stand.strike("k").await;
        assert_eq!(stand.article().await.headline, headlines[2]);
        stand.strike("u").await;
        stand.has_focus("article", &headlines[2]).await;
        // Before the first there is none.
        stand.strike("kkkko").await;
        assert_eq!(stand.article().await.headline, headlines[0]);
        stand.strike("k").await;
        stand.has_focus("h2", &headlines[0]).await;
    });
}

#[test]
fn the_first_step_goes_to_the_card_in_sight() {
    in_each_browser(async |stand| {
        stand.press(&[Key::Tab]).await;
        let script = "const card = cards()[7];
            window.scrollTo({ top: card.getBoundingClientRect().top + scrollY, behavior: 'instant' });
            return text(card.querySelector('h2'));";
        let headline: String = stand.ask(script, vec![]).await;
        stand.strike("j").await;
        stand.has_focus("article", &headline).await;
    });
}

#[test]
fn the_filters_are_a_key_away_from_the_list_and_from_an_article() {
    in_each_browser(async |stand| {
        stand.press(&[Key::Tab]).await;
        stand.strike("jj/").await;
        stand.has_focus("radio", "Any time").await;
        stand.press(&[Key::Down, Key::Down]).await;
        assert_eq!(stand.chosen("Published").await, ["Last 6 hours"]);
        let shown = stand.headlines().await;
        stand.strike("jo").await;
        stand.has_focus("h2", &shown[0]).await;
        stand.strike("/").await;
        assert!(stand.is_visible("[role=feed]").await && !stand.is_visible(".reader").await);
        stand.has_focus("radio", "Last 6 hours").await;
        stand.press(&[Key::Up, Key::Up]).await;
        assert_eq!(stand.status().await, "33 of 33 articles");
    });
}

#[test]
fn on_a_phone_the_filters_come_up_with_the_focus_in_them() {
    in_each_window(PAGE, Window::PHONE, async |stand| {
        stand.press(&[Key::Tab]).await;
        stand.strike("jj/").await;
        stand.has_focus("radio", "Any time").await;
        assert!(stand.is_visible("[role=search]").await);
        // Behind the sheet nothing moves.
        stand.strike("jou").await;
        stand.has_focus("radio", "Any time").await;
        let second = stand.headlines().await[1].clone();
        stand.press(&[Key::Escape]).await;
        assert!(!stand.is_visible("[role=search]").await);
        stand.has_focus("article", &second).await;
        stand.strike("o/").await;
        assert!(stand.is_visible("[role=search]").await);
        stand.has_focus("radio", "Any time").await;
    });
}

#[test]
fn control_with_home_and_end_leaves_the_feed() {
    in_each_browser(async |stand| {
        stand.press(&[Key::Tab]).await;
        stand.strike("j").await;
        stand.press_with_control(Key::End).await;
        stand.has_focus("button", HELP).await;
        stand.strike("j").await;
        stand.press_with_control(Key::Home).await;
        stand.has_focus("select-one", "Order").await;
        // Beside an open article its list ends in what belongs to that.
        stand.press(&[Key::Tab, Key::Enter]).await;
        stand.ask::<()>("cards()[32].focus()", vec![]).await;
        stand.press_with_control(Key::End).await;
        stand.has_focus("button", "← 33 articles").await;
    });
}

/// Waits until what the reader keeps is there.
async fn remembers(stand: &Stand) {
    stand.wait_in_stand("the memory", "return !!root.querySelector('.open-library')").await;
}

/// The numbers of the cards that are marked.
async fn marked(stand: &Stand, mark: &str) -> Vec<usize> {
    stand.settle().await;
    let script = "return cards().flatMap((card, at) => card.matches(arguments[0]) ? [at] : [])";
    stand.ask(script, vec![json!(mark)]).await
}

#[test]
fn articles_are_saved_and_taken_for_read() {
    const READ: &str = ".read";
    const SAVED: &str = ":has(.saved)";
    in_each_browser(async |stand| {
        remembers(stand).await;
        let headlines = stand.headlines().await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jsjm").await;
        assert_eq!((marked(stand, SAVED).await, marked(stand, READ).await), (vec![0], vec![1]));
        stand.strike("mks").await;
        assert_eq!((marked(stand, SAVED).await, marked(stand, READ).await), (vec![], vec![]));
        // An open article is read already, and goes on as if it had not been.
        stand.strike("os").await;
        assert_eq!(stand.attributes(".save", "aria-pressed").await, ["true"]);
        stand.has_focus("h2", &headlines[0]).await;
        stand.strike("m").await;
        stand.has_focus("article", &headlines[0]).await;
        assert_eq!((marked(stand, SAVED).await, marked(stand, READ).await), (vec![0], vec![]));
    });
}

/// The keys that the list of them names.
async fn listed(stand: &Stand) -> Vec<String> {
    stand.ask("return [...root.querySelectorAll('.shortcuts kbd')].map(text)", vec![]).await
}

#[test]
fn all_keys_are_listed_and_those_of_one_letter_can_be_switched_off() {
    in_each_browser(async |stand| {
        let headlines = stand.headlines().await;
        remembers(stand).await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jj?").await;
        stand.has_focus("dialog", HELP).await;
        let all = [
            "j",
            "k",
            "Page Down",
            "Page Up",
            "o",
            "Enter",
            "u",
            "Esc",
            "s",
            "m",
            "n",
            "/",
            "Ctrl + Home",
            "Ctrl + End",
            "?",
        ];
        assert_eq!(listed(stand).await, all);
        stand.press(&[Key::Escape]).await;
        stand.has_focus("article", &headlines[1]).await;

        // The same list without the key, and the switch in it.
        stand.press_with_control(Key::End).await;
        stand.press(&[Key::Enter]).await;
        stand.tab_to("checkbox", "Use letters, / and ?").await;
        stand.press(&[Key::Space, Key::Escape]).await;
        stand.has_focus("button", HELP).await;
        only_keys_with_names(stand, &headlines).await;
        stand.open_all(PAGE).await;
        only_keys_with_names(stand, &headlines).await;

        stand.press(&[Key::Tab]).await;
        stand.press_with_control(Key::End).await;
        stand.press(&[Key::Enter]).await;
        stand.tab_to("checkbox", "Use letters, / and ?").await;
        stand.press(&[Key::Space, Key::Escape]).await;
        stand.strike("?").await;
        stand.has_focus("dialog", HELP).await;
        stand.ask_page::<()>("localStorage.clear()").await;
    });
}

/// Switched off, letters and signs do nothing, and the other keys what they do.
async fn only_keys_with_names(stand: &Stand, headlines: &[String]) {
    stand.ask::<()>("cards()[0].focus()", vec![]).await;
    // Not the slash, by which Firefox searches the page where nobody takes it.
    stand.strike("jo?").await;
    stand.has_focus("article", &headlines[0]).await;
    stand.press(&[Key::PageDown, Key::Enter]).await;
    stand.has_focus("h2", &headlines[1]).await;
    stand.strike("ju").await;
    stand.has_focus("h2", &headlines[1]).await;
    stand.press(&[Key::Escape]).await;
    stand.has_focus("article", &headlines[1]).await;
    stand.press_with_control(Key::Home).await;
    stand.has_focus("select-one", "Order").await;
}

#[test]
fn escape_closes_what_is_on_top_and_nothing_below() {
    in_each_browser(async |stand| {
        let first = stand.headlines().await[0].clone();
        stand.press(&[Key::Tab]).await;
        stand.strike("jo?").await;
        stand.press(&[Key::Escape]).await;
        assert!(!stand.is_visible(".shortcuts").await);
        stand.has_focus("h2", &first).await;
        stand.press(&[Key::Escape]).await;
        stand.has_focus("article", &first).await;
    });
}

/// Makes events of keys as a page would see them, for what no driver can press.
const KEYS: &str = "
    const stand = await there({ src: '/feed.json', lang: 'en' });
    const root = stand.shadowRoot;
    const cards = () => [...root.querySelectorAll('[aria-posinset]')];
    const here = () => root.activeElement?.ariaPosInSet ?? root.activeElement?.localName ?? null;
    // Gives whether it was taken, and where the focus is afterwards.
    const press = async (target, options) => {
      const { keyCode, ...other } = options;
      const event = new KeyboardEvent('keydown',
        { code: 'KeyJ', bubbles: true, composed: true, cancelable: true, ...other });
      if (keyCode) Object.defineProperty(event, 'keyCode', { value: keyCode });
      const taken = !target.dispatchEvent(event);
      await frames();
      return [taken, here()];
    };";

#[test]
fn an_input_method_a_page_and_a_modifier_keep_their_keys() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEYS}
                 const said = [];
                 const again = async (options) => {{
                   cards()[0].focus();
                   said.push(await press(cards()[0], options));
                 }};
                 await again({{ key: 'j' }});
                 await again({{ key: 'ت' }});
                 await again({{ key: 'j', isComposing: true }});
                 await again({{ key: 'j', keyCode: 229 }});
                 await again({{ key: 'Process' }});
                 for (const name of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) await again({{ key: 'j', [name]: true }});
                 addEventListener('keydown', (event) => event.preventDefault(), {{ capture: true, once: true }});
                 await again({{ key: 'j' }});
                 await again({{ key: 'o', repeat: true }});
                 return [said, opened(stand)];"
            ))
            .await;
        let stays = json!([false, "1"]);
        assert_eq!(said[0][0], json!([true, "2"]));
        assert_eq!(said[0][1], json!([true, "2"]), "on a keyboard of another script");
        for at in [2, 3, 4, 5, 6, 7, 8, 10] {
            assert_eq!(said[0][at], stays, "{at}");
        }
        assert_eq!(said[0][9], json!([true, "1"]), "the page has taken it");
        assert_eq!(said[1], json!(""));
    });
}

#[test]
fn fields_keep_their_letters() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEYS}
                 stand.since = '48h';
                 await frames();
                 const said = [];
                 for (const field of root.querySelectorAll('.order, .custom input, .custom select')) {{
                   field.focus();
                   const before = root.activeElement === field;
                   for (const key of ['j', 'o', '/', '?', 'Enter', 'PageDown', 'End']) {{
                     const [taken] = await press(field, {{ key, code: '' }});
                     said.push([before, taken, root.activeElement === field, opened(stand)]);
                   }}
                 }}
                 const range = root.querySelector('[type=range]');
                 range.focus();
                 const arrow = await press(range, {{ key: 'ArrowRight' }});
                 return [said, arrow, await press(range, {{ key: 'j' }})];"
            ))
            .await;
        assert_eq!(said[0], json!(vec![json!([true, false, true, ""]); 21]));
        assert_eq!(said[1], json!([false, "input"]));
        assert_eq!(said[2], json!([true, "1"]), "a slider has no use for letters");
    });
}

/// A page with a field and a handler of its own, that notes each key it is told of.
const PAGE_WITH_KEYS: &str =
    "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A page</title>
    <main><input aria-label=Search><news-stand src=/feed.json lang=en heading-level=1></news-stand></main>
    <script>window.told = [];
      addEventListener('keydown', ({ key, target }) => told.push(`${key} ${target.localName}`));
    </script><script type=module src=/embed/newsstand.js></script>";

#[test]
fn outside_the_stand_keys_are_the_pages_and_inside_its_own() {
    in_each_host(async |stand| {
        stand.open_html(PAGE_WITH_KEYS).await;
        let told = "return told.splice(0)";
        let value = "return document.querySelector('input').value";
        stand.strike("j").await;
        stand.has_focus("", "").await;
        stand.press(&[Key::Tab]).await;
        stand.strike("jo").await;
        stand.has_focus("", "").await;
        assert_eq!(stand.ask_page::<String>(value).await, "jo");
        assert_eq!(
            stand.ask_page::<Value>(told).await,
            json!(["j body", "Tab body", "j input", "o input"])
        );
        // What is typed in the stand is not told, whether it does something there or not.
        stand.press(&[Key::Tab]).await;
        stand.ask_page::<Value>(told).await;
        stand.strike("jojku").await;
        let first = stand.headlines().await[0].clone();
        stand.has_focus("article", &first).await;
        stand.strike("x").await;
        assert_eq!(stand.ask_page::<Value>(told).await, json!([]));
        assert_eq!(stand.ask_page::<String>(value).await, "jo");
    });
}
