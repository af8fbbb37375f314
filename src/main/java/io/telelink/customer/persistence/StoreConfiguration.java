package io.telelink.customer.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.customer.BusinessDay;
import io.telelink.learning.data.Schema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store holds about a customer is declared once, in {@code models/features.yaml}. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final String FEATURES = "models/features.yaml";

    @Bean
    BusinessDay businessDay(Clock clock) {
        return () -> LocalDate.now(clock);
    }

    @Bean
    Schema schema() throws IOException {
        try (InputStream yaml = new ClassPathResource(FEATURES).getInputStream()) {
            return Schema.read(FEATURES, yaml);
        }
    }

    @Bean
    SnapshotColumns snapshotColumns(Schema schema, JdbcClient jdbc) {
        Map<String, String> types = jdbc.sql("""
                        SELECT column_name, data_type FROM information_schema.columns
                        WHERE table_schema = current_schema() AND table_name = 'customer_snapshot'""")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new SnapshotColumns(schema, types);
    }
}
