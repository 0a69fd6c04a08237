import "../ui/layers.css";
import "../ui/tokens.css";
import "../ui/elements.css";
import "../ui/layout.css";
import { render } from "preact";
import { preload } from "../lib/query";
import { addTexts } from "../lib/text";
import { App } from "./app";
import texts from "./en.ftl?raw";
import { meQuery } from "./session";

addTexts(texts);
preload(meQuery, {});

const root = document.getElementById("app");
if (root) render(<App />, root);
