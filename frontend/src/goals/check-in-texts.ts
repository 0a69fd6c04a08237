import { addTexts } from "../lib/text";
import german from "./check-in.de.ftl?raw";
import english from "./check-in.en.ftl?raw";

addTexts(english, german);
