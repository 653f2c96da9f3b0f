import {
  type DataTypeNode,
  PostgresDialect,
  type PostgresPool,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';

// In the order of their code points, as SQLite has them: by the rules of some language a database would sort ids and
// paths as a dictionary does, differently on every machine.
class Compiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    super.visitDataType(node);
    if (node.dataType === 'text' && this.parentNode?.kind === 'ColumnDefinitionNode') this.append(' collate "C"');
  }
}

/** Kysely's PostgreSQL with texts in the order in which every store has them. */
export class DatabaseDialect extends PostgresDialect {
  constructor(pool: PostgresPool) {
    super({ pool });
  }

  override createQueryCompiler(): QueryCompiler {
    return new Compiler();
  }
}
