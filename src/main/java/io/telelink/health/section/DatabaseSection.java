package io.telelink.health.section;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.telelink.health.HealthItem;
import io.telelink.health.HealthPart;
import io.telelink.health.HealthSection;
import io.telelink.health.HealthTable;
import io.telelink.health.HealthTable.Column;
import io.telelink.health.HealthTable.Unit;
import io.telelink.health.HealthWords;
import io.telelink.health.persistence.DatabaseCatalog;
import org.springframework.stereotype.Component;

/** How large the database is, and what makes it large. */
@Component
class DatabaseSection implements HealthSection {

    private static final int ORDER = 70;
    private static final int MOST_TABLES = 15;
    private static final int MOST_PARTITIONS = 12;

    private final DatabaseCatalog catalog;
    private final HealthWords words;

    DatabaseSection(DatabaseCatalog catalog, HealthWords words) {
        this.catalog = catalog;
        this.words = words;
    }

    @Override
    public String key() {
        return "database";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HealthPart part() {
        return new HealthPart(key(), words.text("health.database"), List.of(
                HealthItem.fact(words.text("health.database.size"), HealthWords.bytes(catalog.databaseBytes())),
                HealthItem.fact(words.text("health.database.server"),
                        String.format(Locale.ROOT, "PostgreSQL %s", catalog.serverVersion()))), List.of(tables(), partitions()));
    }

    private HealthTable tables() {
        return new HealthTable(words.text("health.database.tables"), List.of(column("health.database.table", Unit.TEXT),
                column("health.database.partitions", Unit.COUNT), column("health.database.rows", Unit.COUNT),
                column("health.database.bytes", Unit.BYTES)), catalog.largest(MOST_TABLES).stream()
                .map(table -> List.of(table.name(),
                        table.partitions() == 0 ? "" : table.partitions(), rows(table.rows()), table.bytes())).toList());
    }

    private HealthTable partitions() {
        return new HealthTable(words.text("health.database.largest-partitions"), List.of(
                column("health.database.partition", Unit.TEXT), column("health.database.of", Unit.TEXT),
                column("health.database.rows", Unit.COUNT), column("health.database.bytes", Unit.BYTES)),
                catalog.partitions(MOST_PARTITIONS).stream().map(part -> List.of(part.partition(), part.table(),
                        rows(part.rows()), part.bytes())).toList());
    }

    private static Object rows(Optional<Long> estimated) {
        return estimated.<Object>map(Long::longValue).orElse("");
    }

    private Column column(String key, Unit unit) {
        return new Column(words.text(key), unit);
    }
}
