//! Sources that are hidden, and words that are muted.

use newsstand_browser_tests::in_each_host;
use serde_json::{Value, json};

use super::KEEPS;

#[test]
fn what_is_hidden_is_hidden_everywhere() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const tagged = (id, source) => article(id, source, {{ tags: ['Sea'] }});
                 const sea = {{ ...feed, items: [tagged('gulls', 'Rail Review'), tagged('trams', 'Rail Review'),
                   tagged('chess', 'Channel 5'), tagged('stars', 'Hill Gazette'), tagged('ferries', 'Hill Gazette')] }};
                 const [stand, other] = [await known(await handed({{}}, sea)), await elsewhere(sea)];
                 await open(stand, 'About chess');
                 const all = inside(stand, '.related .headline').map(text).sort();
                 await back(stand);
                 await open(stand, 'About gulls');
                 press(stand, 'Hide Channel 5'.replace('Channel 5', 'Rail Review'));
                 await until(() => status(stand) === '3 of 3 articles');
                 const sources = inside(stand, '[aria-labelledby=source] .name').map(text);
                 type(stand, 'A word that you do not want to see', 'STARS');
                 await until(() => status(stand) === '2 of 2 articles');
                 const shown = headlines(stand);
                 await open(stand, 'About chess');
                 const related = inside(stand, '.related .headline').map(text);
                 await until(() => status(other) === '2 of 2 articles');
                 const late = await known(await handed({{}}, sea));
                 const there = [status(late), inside(late, '.library .chips .name').map(text)];
                 press(late, 'Remove Rail Review', '.library .drop');
                 await until(() => status(late) === '4 of 4 articles');
                 press(late, 'Remove STARS', '.library .drop');
                 await until(() => status(late) === '5 of 5 articles');
                 return [sources, shown, all, related, there];"
            ))
            .await;
        assert_eq!(
            said,
            json!([
                ["Hill Gazette", "Channel 5"],
                ["About chess", "About ferries"],
                ["About ferries", "About gulls", "About stars", "About trams"],
                ["About ferries"],
                ["2 of 2 articles", ["Rail Review", "STARS"]]
            ])
        );
    });
}
