import "../ui/layers.css";
import "../ui/tokens.css";
import "../ui/elements.css";
import "../ui/layout.css";
import { render } from "preact";
import { preload } from "../lib/query";
import { addTexts } from "../lib/text";
import { App } from "./app";
import german from "./de.ftl?raw";
import english from "./en.ftl?raw";
import { followOtherTabs, meQuery } from "./session";

addTexts(english, german);
preload(meQuery, {});
followOtherTabs();

const root = document.getElementById("app");
if (root) render(<App />, root);
