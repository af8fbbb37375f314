package io.telelink.customer.persistence;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Foreign keys and indexes of tables that are about to be filled: checking each row against them takes several times as
 * long as building them once all rows are there. Primary keys stay, as other tables refer to them.
 */
final class TableKeys {

    private final JdbcClient jdbc;
    private final List<Key> indexes;
    private final List<Key> foreignKeys;

    private record Key(String table, String name, String definition) {
    }

    TableKeys(JdbcClient jdbc, List<String> tables) {
        this.jdbc = jdbc;
        this.foreignKeys = jdbc.sql("""
                        SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE contype = 'f' AND conrelid = ANY (SELECT t::regclass FROM unnest(:tables::text[]) AS t)""")
                .param("tables", tables.toArray(String[]::new))
                .query((row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3))).list();
        this.indexes = jdbc.sql("""
                        SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
                        WHERE indrelid = ANY (SELECT t::regclass FROM unnest(:tables::text[]) AS t)
                            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)""")
                .param("tables", tables.toArray(String[]::new))
                .query((row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    void drop() {
        foreignKeys.forEach(key -> run("ALTER TABLE " + key.table() + " DROP CONSTRAINT " + key.name()));
        indexes.forEach(key -> run("DROP INDEX " + key.name()));
    }

    /** Builds the indexes and has every row checked against the foreign keys. */
    void restore() {
        indexes.forEach(key -> run(key.definition()));
        foreignKeys.forEach(key -> run("ALTER TABLE " + key.table() + " ADD CONSTRAINT " + key.name() + " "
                + key.definition()));
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
