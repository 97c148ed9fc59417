// The peer made with Preact.

import { render } from "preact";
import { articles } from "./core.js";
import { Reader } from "./reader.jsx";

render(<Reader data={await articles()} />, document.getElementById("app"));
