//! Commands that a driver has and thirtyfour has no call for.

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use super::browser::Browser;
use super::stop;

/// A command by its method, its path below the session, and what is sent along.
#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<Value>,
}

impl FormatRequestData for Command {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("session/{session}/{}", self.path);
        let request = RequestData::new(self.method.clone(), path);
        match &self.body {
            Some(body) => request.add_body(body.clone()),
            None => request,
        }
    }
}

impl Browser {
    /// Asks the driver for something.
    pub(crate) async fn get(&self, path: String) -> Value {
        self.command(Command { method: Method::GET, path, body: None }).await
    }

    /// Has the driver do something.
    pub(crate) async fn post(&self, path: &str, body: Value) -> Value {
        let path = path.to_owned();
        self.command(Command { method: Method::POST, path, body: Some(body) }).await
    }

    async fn command(&self, command: Command) -> Value {
        let path = command.path.clone();
        let answer = self.driver.cmd(command).await;
        answer
            .and_then(|answer| answer.value::<Value>())
            .unwrap_or_else(|why| stop(&format!("the driver does not answer {path}: {why}")))
    }

    /// Runs a script in Firefox's own window, which is around the page.
    pub(crate) async fn in_firefox_itself(&self, script: &str) {
        self.post("moz/context", json!({ "context": "chrome" })).await;
        self.post("execute/sync", json!({ "script": script, "args": [] })).await;
        self.post("moz/context", json!({ "context": "content" })).await;
    }
}
