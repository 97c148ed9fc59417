// The names that the reader imports from React, made with Preact; `preact/compat` would add 2 KB.

import { Component } from "preact";

export * from "preact/hooks";

export const memo = (draw) => class extends Component {
  shouldComponentUpdate(next) {
    return Object.keys(next).some((name) => next[name] !== this.props[name]);
  }
  render(props) { return draw(props); }
};
