import type { ComponentChildren } from "preact";

/**
 * A table that becomes cards on a narrow screen. Roles are written out because some browsers drop a table's
 * own once its display is changed; each cell carries its column's heading to show beside it then.
 */
export function Table({
  caption,
  columns,
  children,
}: {
  caption: string;
  columns: readonly string[];
  children: ComponentChildren;
}) {
  return (
    <table class="cards" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

export function Row({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <tr role="row" id={id}>
      {children}
    </tr>
  );
}

type CellProps = { heading: string; kind?: string; children: ComponentChildren };

export function RowHeader({ heading, kind, children }: CellProps) {
  return (
    <th scope="row" role="rowheader" data-heading={heading} class={kind}>
      {children}
    </th>
  );
}

export function Cell({ heading, kind, children }: CellProps) {
  return (
    <td role="cell" data-heading={heading} class={kind}>
      {children}
    </td>
  );
}

/** A name and its value, within a cell or a list of facts. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
