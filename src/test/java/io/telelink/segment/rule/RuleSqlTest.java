package io.telelink.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import io.telelink.segment.Cancellation;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;
import io.telelink.segment.SegmentFigures;
import io.telelink.segment.persistence.FigureQuery;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The one condition of SQL against rules taken at their word, over customers with and without values and answers. */
@IntegrationTest
@Import({Importer.class, Scores.class})
class RuleSqlTest {

    private static final int CUSTOMERS = 120;
    private static final int RULES = 400;

    @Autowired
    RuleSql sql;

    @Autowired
    FieldCatalog fields;

    @Autowired
    FigureQuery figures;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    Schema schema;

    @Autowired
    NamedParameterJdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private List<CustomerDetails> everyone = List.of();

    @BeforeEach
    void fill() {
        store.empty();
        var random = new SplittableRandom(7);
        var file = new CsvFile();
        for (int i = 0; i < CUSTOMERS; i++) {
            file.row("TL-%04d".formatted(i), "State", one(random, "OH", "TX", "NJ", ""), "Churn", one(random, "no", "yes", ""),
                    "International plan", one(random, "yes", "no", ""), "Voice mail plan", one(random, "yes", "no"),
                    "Account length", one(random, "0", "1", "90", "250", ""),
                    "Total day minutes", one(random, "0", "3.5", "265.1", ""),
                    "Customer service calls", one(random, "0", "1", "4", "9", ""));
        }
        importer.run(file, LocalDate.now(clock).minusDays(100));
        Instant now = clock.instant();
        scores.give(customer -> customer % 3 == 0, now.minus(5, ChronoUnit.DAYS).minusSeconds(3600));
        scores.give(customer -> customer % 3 == 1, now.minus(40, ChronoUnit.DAYS).minusSeconds(3600));
        everyone = Importer.asAdministrator(() -> IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> customers.find("TL-%04d".formatted(i)).orElseThrow()).toList());
    }

    @Test
    void aRuleChoosesWhomItsWordsChoose() {
        var rules = new RandomRules(fields.all(), new SplittableRandom(20261122));
        var slow = new SlowRules(schema, clock.instant(), LocalDate.now(clock));
        int chosen = 0;
        for (int i = 0; i < RULES; i++) {
            Group rule = rules.next();
            List<Long> expected = everyone.stream().filter(customer -> slow.holds(rule, customer))
                    .map(customer -> customer.customer().id()).toList();
            CustomerCondition condition = sql.condition(rule);
            assertThat(ids(condition)).as(rule + " as " + condition.sql()).isEqualTo(expected);
            chosen += expected.size();
        }
        assertThat(chosen).isBetween(RULES * CUSTOMERS / 10, RULES * CUSTOMERS * 9 / 10);
    }

    @Test
    void whatIsMissingFailsEveryComparisonAndTheirNegationHolds() {
        Rule less = new Criterion("totalDayMinutes", Operator.LESS, 100.0);
        Rule more = new Criterion("totalDayMinutes", Operator.AT_LEAST, 100.0);
        int known = ids(sql.condition(new Group(Join.ANY, List.of(less, more)))).size();
        int missing = ids(sql.condition(new Group(Join.ALL,
                List.of(new Criterion("totalDayMinutes", Operator.MISSING))))).size();
        assertThat(missing).isPositive();
        assertThat(known + missing).isEqualTo(CUSTOMERS);
        assertThat(ids(sql.condition(new Group(Join.NONE, List.of(less, more))))).hasSize(missing);
        assertThat(ids(sql.condition(Rule.EVERYONE))).hasSize(CUSTOMERS);
    }

    @Test
    void valuesNeverStandInTheStatement() {
        CustomerCondition condition = sql.condition(new Group(Join.ALL, List.of(
                new Criterion("state", Operator.IN, "OH", "TX"), new Criterion("totalDayMinutes", Operator.GREATER, 123.456))));
        assertThat(condition.sql()).doesNotContain("OH", "123").contains("s.state IN (:rule0)");
        assertThat(condition.sources()).containsExactly(CustomerSource.SNAPSHOT);
        assertThatThrownBy(() -> sql.condition(new Group(Join.ALL,
                List.of(new Criterion("state') OR true --", Operator.IN, "OH")))))
                .isInstanceOf(InvalidRuleException.class).hasMessageContaining("There is no field");
    }

    @Test
    void figuresAreTheSumsOfTheMembers() {
        CustomerCondition ohio = sql.condition(new Group(Join.ALL, List.of(new Criterion("state", Operator.IN, "OH"))));
        SegmentFigures counted = figures.figures(ohio, clock.instant(), new Cancellation());
        List<CustomerDetails> members = everyone.stream()
                .filter(customer -> customer.snapshot().orElseThrow().row()[schema.indexOf("state")]
                        == schema.feature("state").levels().indexOf("OH")).toList();
        List<CustomerDetails> active = members.stream()
                .filter(customer -> customer.customer().churnedOn() == null).toList();
        assertThat(counted.base()).isEqualTo(CUSTOMERS);
        assertThat(counted.customers()).isEqualTo(members.size()).isPositive();
        assertThat(counted.active()).isEqualTo(active.size()).isLessThan(members.size());
        assertThat(counted.high()).isEqualTo(active.stream().flatMap(customer -> customer.score().stream())
                .filter(score -> score.riskBand().equals("HIGH")).count()).isPositive();
        assertThat(counted.valueAtRisk()).isCloseTo(active.stream().flatMap(customer -> customer.score().stream())
                .mapToDouble(score -> score.clv() * score.probability()).sum(), within(1e-6));
        assertThat(counted.share()).isEqualTo(members.size() / (double) CUSTOMERS);
    }

    private List<Long> ids(CustomerCondition condition) {
        List<Long> found = new ArrayList<>();
        jdbc.query("SELECT c.id" + CustomerSource.from(condition.sources()) + " WHERE " + condition.sql() + " ORDER BY c.id",
                condition.parameters(), row -> {
                    found.add(row.getLong(1));
                });
        return found;
    }

    private static String one(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
