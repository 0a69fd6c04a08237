import { useRoute } from "preact-iso";
import { addTexts } from "../lib/text";
import { ImportFile } from "./import-file";
import { ImportStart } from "./import-start";
import german from "./import.de.ftl?raw";
import english from "./import.en.ftl?raw";
import "./import.css";

addTexts(english, german);

/** All imports and the way to a new one, or one of them. */
export function ImportPage() {
  const { place } = useRoute().params;
  return place ? <ImportFile id={place} /> : <ImportStart />;
}
