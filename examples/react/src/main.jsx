// A stand whose span of time is React's state: what the reader chooses comes back by an event.

import "newsstand";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [since, setSince] = useState("24h");
  // A name with a colon is no attribute to every JSX compiler, so it is spread.
  const events = { "onnewsstand:viewchange": (event) => setSince(event.detail.view.since) };
  return (
    <>
      <p>
        <button onClick={() => setSince("24h")}>One day</button>
        <button onClick={() => setSince(null)}>All</button>
        <output>{since ?? "any time"}</output>
      </p>
      <news-stand src="feed.json" since={since} {...events} />
    </>
  );
}

createRoot(document.getElementById("app")).render(<App />);
