import { useEffect, useRef } from "preact/hooks";
import { t } from "../lib/text";
import "./error-summary.css";

interface Props {
  /** In the very words shown at the fields; `id` is the field's, absent when no one field is meant. */
  errors: readonly { id?: string; message: string }[];
  /** "2 things to correct before posting"; a general sentence when absent. */
  title?: string;
}

/** Takes focus whenever a new list arrives: keep the same array until the form is sent again. */
export function ErrorSummary({ errors, title }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;

  const lead = (event: MouseEvent, id: string) => {
    event.preventDefault();
    const field = document.getElementById(id);
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  };
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1}>
      <h2 class="error-summary__title">{title ?? t("error-summary-title", { count: errors.length })}</h2>
      <ul class="error-summary__list">
        {errors.map(({ id, message }) => (
          <li key={message}>
            {id ? (
              <a href={`#${id}`} onClick={(event) => lead(event, id)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
