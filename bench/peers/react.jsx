// The peer made with React and TanStack Virtual.

import { createRoot } from "react-dom/client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { OVERSCAN, ROW, articles } from "./core.js";
import { Reader, Row } from "./reader.jsx";

const data = await articles();

function Virtual({ shown, now, view, open }) {
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => view.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    initialRect: { width: 800, height: 600 },
    getItemKey: (at) => shown[at]?.id ?? at,
  });
  const row = ({ index, key, start }) => shown[index] && <Row key={key} one={shown[index]} now={now} top={start} open={open} />;
  return <ul style={{ height: `${rows.getTotalSize()}px` }}>{rows.getVirtualItems().map(row)}</ul>;
}

createRoot(document.getElementById("app")).render(<Reader data={data} List={Virtual} />);
