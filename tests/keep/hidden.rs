//! Sources that are hidden, and words that are muted.

use promises::in_each_host;
use serde_json::{Value, json};

use super::KEEPS;

#[test]
fn what_is_hidden_is_hidden_everywhere() {
    in_each_host(async |stand| {
        let said: Value = stand
            .host(&format!(
                "{KEEPS}
                 const stand = await known(await handed());
                 await open(stand, 'About gulls');
                 press(stand, 'Hide Channel 5'.replace('Channel 5', 'Rail Review'));
                 await until(() => status(stand) === '2 of 2 articles');
                 const sources = inside(stand, '[aria-labelledby=source] .name').map(text);
                 type(stand, 'A word that you do not want to see', 'STARS');
                 await until(() => status(stand) === '1 of 1 article');
                 const shown = headlines(stand);
                 await open(stand, 'About chess');
                 const related = inside(stand, '.related .headline').map(text);
                 const late = await known(await handed());
                 const there = [status(late), inside(late, '.keep .chips .name').map(text)];
                 press(late, 'Remove Rail Review', '.keep .drop');
                 await until(() => status(late) === '3 of 3 articles');
                 press(late, 'Remove STARS', '.keep .drop');
                 await until(() => status(late) === '4 of 4 articles');
                 return [sources, shown, related, there];"
            ))
            .await;
        assert_eq!(
            said,
            json!([
                ["Channel 5", "Hill Gazette"],
                ["About chess"],
                [],
                ["1 of 1 article", ["Rail Review", "STARS"]]
            ])
        );
    });
}
