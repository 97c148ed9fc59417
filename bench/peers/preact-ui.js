// The few names that the reader takes from React, from Preact itself: its own layer for them takes 2 KB more.

import { Component } from "preact";

export * from "preact/hooks";

export const memo = (draw) => class extends Component {
  shouldComponentUpdate(next) {
    return Object.keys(next).some((name) => next[name] !== this.props[name]);
  }
  render(props) { return draw(props); }
};
