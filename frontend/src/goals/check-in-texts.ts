import { addTexts } from "../lib/text";
import texts from "./check-in.en.ftl?raw";

addTexts(texts);
