package io.telelink.retention.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.telelink.customer.CsvFile;
import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerSource;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.learning.data.Schema;
import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.rule.FieldCatalog;
import io.telelink.segment.rule.RandomRules;
import io.telelink.segment.rule.RuleSql;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Rules in memory against the same rules as conditions of SQL. */
@IntegrationTest
@Import({Importer.class, Scores.class})
class RowRuleTest {

    private static final int CUSTOMERS = 60;

    @Autowired
    RuleSql sql;

    @Autowired
    FieldCatalog fields;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Importer importer;

    @Autowired
    Store store;

    @Autowired
    Schema schema;

    @Autowired
    NamedParameterJdbcTemplate jdbc;

    @Test
    void aRuleChoosesTheSameInMemoryAsInTheDatabase() {
        store.empty();
        var random = new SplittableRandom(11);
        var file = new CsvFile();
        for (int i = 0; i < CUSTOMERS; i++) {
            file.row("TL-%03d".formatted(i), "State", one(random, "OH", "TX", ""), "Area code", one(random, "408", "415", ""),
                    "International plan", one(random, "yes", "no", ""), "Account length", one(random, "0", "90", "250", ""),
                    "Total day minutes", one(random, "0", "3.5", "265.1", ""),
                    "Customer service calls", one(random, "0", "1", "4", ""));
        }
        importer.run(file, LocalDate.of(2026, 3, 1));
        List<CustomerDetails> everyone = Importer.asAdministrator(() -> IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> customers.find("TL-%03d".formatted(i)).orElseThrow()).toList());
        var rules = new RandomRules(fields.all().stream().filter(field -> field.place() == Field.Place.FEATURE).toList(),
                new SplittableRandom(20261122));
        int chosen = 0;
        for (int i = 0; i < 300; i++) {
            Group rule = rules.next();
            RowRule compiled = RowRule.of(rule, schema);
            List<Long> inMemory = everyone.stream().filter(customer -> compiled.holds(customer.snapshot().orElseThrow().row()))
                    .map(customer -> customer.customer().id()).toList();
            assertThat(inMemory).as(rule.toString()).isEqualTo(ids(sql.condition(rule)));
            chosen += inMemory.size();
        }
        assertThat(chosen).isBetween(1_000, 17_000);
    }

    @Test
    void aRuleAboutSomethingThatIsNotThereHoldsForNobody() {
        double[] row = new double[schema.size()];
        Arrays.fill(row, 1);
        var gone = new Group(Join.ALL, List.of(new Criterion("shoeSize", Operator.KNOWN)));
        assertThat(RowRule.of(gone, schema).holds(row)).isFalse();
    }

    private List<Long> ids(CustomerCondition condition) {
        return jdbc.queryForList("SELECT c.id" + CustomerSource.from(condition.sources()) + " WHERE " + condition.sql()
                + " ORDER BY c.id", condition.parameters(), Long.class);
    }

    private static String one(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
