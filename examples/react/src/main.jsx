// A widget whose maximum age is React state. An event reports what the reader chooses.

import "newsstand";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [since, setSince] = useState("24h");
  // Spread, since not every JSX compiler accepts a name with a colon.
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
