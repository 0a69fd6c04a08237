import type { ComponentChildren, InputHTMLAttributes, Ref } from "preact";
import { t } from "../lib/text";
import "./field.css";

/** What every field takes. `id` is also what an error summary leads to. */
export interface FieldProps {
  id: string;
  label: string;
  optional?: boolean;
  hint?: string;
  error?: string;
  /** The label is for assistive technology only: a table's head or row shows it already. */
  labelHidden?: boolean;
}

/** The attributes that tie a control to its label, hint and error. */
interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

const wiringOf = ({ id, optional = false, hint, error }: FieldProps): Wiring => ({
  id,
  "aria-describedby": [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined,
  "aria-invalid": error ? true : undefined,
  "aria-required": optional ? undefined : true,
});

function Notes({ id, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

interface FrameProps extends FieldProps {
  children: (wiring: Wiring) => ComponentChildren;
}

/** Label above, hint below it, message above the control. */
export function Field({ children, ...field }: FrameProps) {
  const { id, label, optional, error, labelHidden } = field;
  return (
    <div class={error ? "field field--wrong" : "field"}>
      <div class={labelHidden ? "visually-hidden" : "field__head"}>
        <label class="field__label" for={id}>
          {label}
        </label>
        {optional && <span class="field__optional"> {t("field-optional")}</span>}
      </div>
      <Notes {...field} />
      {children(wiringOf(field))}
    </div>
  );
}

interface GroupProps extends FieldProps {
  /** The block that styles it and its legend. */
  block: "radio-field" | "segmented";
  group?: Ref<HTMLFieldSetElement>;
  children: ComponentChildren;
}

/** The same around several radios. An error summary leads to the group itself. */
export function RadioGroup({ block, group, children, ...field }: GroupProps) {
  const { label, optional, error, labelHidden } = field;
  return (
    <fieldset ref={group} {...wiringOf(field)} tabIndex={-1} class={error ? `field field--wrong ${block}` : `field ${block}`} role="radiogroup">
      <legend class={labelHidden ? "visually-hidden" : `${block}__legend`}>
        <span class="field__label">{label}</span>
        {optional && <span class="field__optional"> {t("field-optional")}</span>}
      </legend>
      <Notes {...field} />
      {children}
    </fieldset>
  );
}

interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  type?: "text" | "email" | "password" | "date" | "search" | "url";
  autoComplete?: InputHTMLAttributes["autoComplete"];
  autoFocus?: boolean;
  maxLength?: number;
}

export function TextField({ value, onInput, type = "text", autoComplete, autoFocus, maxLength, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          // The types know one shape per kind of input; here the kind is only known at run time.
          {...({ type } as InputHTMLAttributes)}
          class="input"
          value={value}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          maxLength={maxLength}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
