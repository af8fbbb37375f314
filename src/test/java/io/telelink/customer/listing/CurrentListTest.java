package io.telelink.customer.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;

import javax.sql.DataSource;

import io.telelink.customer.CsvFile;
import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerDirectory;
import io.telelink.customer.CustomerFigures;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerGroup;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.CustomerSort;
import io.telelink.customer.CustomerSource;
import io.telelink.customer.CustomerStatistics;
import io.telelink.customer.CustomerStatus;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.learning.model.RiskBand;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The list in memory against the database's own, whose store is too small for one to be kept in use. */
@IntegrationTest
@Import({Importer.class, Scores.class})
@WithMockUser(roles = "ADMIN")
class CurrentListTest {

    private static final Instant SCORED = Instant.parse("2026-06-02T10:00:00Z");
    private static final CustomerFilter HIGH = new CustomerFilter(null, Set.of(), null, null, null, Set.of(RiskBand.HIGH),
            null, null, null, null);

    @Autowired
    CustomerDirectory database;

    @Autowired
    CustomerStatistics statistics;

    @Autowired
    ListStore lists;

    @Autowired
    ListChanges changes;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private CurrentList list;

    @BeforeEach
    void fill() {
        store.empty();
        var random = new SplittableRandom(11);
        var file = new CsvFile();
        for (int i = 0; i < 400; i++) {
            file.row("%s-%d".formatted(random.nextBoolean() ? "TL" : "tx.long-account_number", i),
                    "State", one(random, "OH", "TX", "NJ", ""), "Churn", one(random, "no", "no", "yes"),
                    "International plan", one(random, "yes", "no", ""), "Voice mail plan", one(random, "yes", "no"),
                    "Account length", one(random, "0", "1", "90", "250", ""), "Total day charge", one(random, "0", "3.5", "45", ""),
                    "Customer service calls", one(random, "0", "1", "4", ""));
        }
        importer.run(file, LocalDate.of(2026, 3, 1));
        give(customer -> customer % 3 == 0, SCORED);
        list = new CurrentList(lists, changes, new ListSettings(1), Clock.systemUTC());
        awaitList();
    }

    @Test
    void everyFilterSortAndPositionIsAsInTheDatabase() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            check(filter(random), CustomerSort.values()[random.nextInt(CustomerSort.values().length)], random.nextBoolean(),
                    random.nextInt(60), 1 + random.nextInt(40));
        }
    }

    @Test
    void anAnswerGivenToOneCustomerMovesItAtOnce() {
        check(CustomerFilter.ALL, CustomerSort.PROBABILITY, true, 0, 400);
        for (int round = 1; round <= 3; round++) {
            int rest = round;
            give(customer -> customer % 97 == rest, SCORED.plus(Duration.ofMinutes(round)));
            assertThat(list.now()).as("nothing but the changed is read again").isPresent();
            for (CustomerSort sort : CustomerSort.values()) {
                check(CustomerFilter.ALL, sort, true, 0, 400);
                check(HIGH, sort, false, 0, 400);
            }
        }
    }

    @Test
    void anOlderTransactionThatEndsLaterIsNotMissed() throws Exception {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE customer_score SET probability = 0.99 WHERE customer_id = 3");
            statement.execute("INSERT INTO customer_list_change (customer_id) VALUES (3)");
            give(customer -> customer == 6, SCORED.plusSeconds(60));
            check(CustomerFilter.ALL, CustomerSort.PROBABILITY, true, 0, 400);
            connection.commit();
            connection.setAutoCommit(true);
        }
        check(CustomerFilter.ALL, CustomerSort.PROBABILITY, true, 0, 400);
    }

    @Test
    void anImportARunAndAnExchangeMakeTheListBeReadAgain() {
        importer.run(new CsvFile().row("NEW-1", "State", "OH"), LocalDate.of(2026, 4, 1));
        assertThat(list.now()).isEmpty();
        awaitList();
        check(CustomerFilter.ALL, CustomerSort.STATE, false, 0, 500);
        give(customer -> true, SCORED.plusSeconds(3600));
        assertThat(list.now()).isEmpty();
        awaitList();
        check(HIGH, CustomerSort.CLV, true, 0, 500);
        jdbc.sql("CREATE TABLE customer_score_next AS SELECT * FROM customer_score").update();
        jdbc.sql("UPDATE customer_score_next SET probability = 1 - probability").update();
        jdbc.sql("ALTER TABLE customer_score RENAME TO customer_score_former").update();
        jdbc.sql("ALTER TABLE customer_score_next RENAME TO customer_score").update();
        try {
            assertThat(list.now()).isEmpty();
            awaitList();
            check(CustomerFilter.ALL, CustomerSort.PROBABILITY, true, 0, 500);
        } finally {
            jdbc.sql("DROP TABLE customer_score").update();
            jdbc.sql("ALTER TABLE customer_score_former RENAME TO customer_score").update();
        }
    }

    @Test
    void aGroupIsOneFilterMore() {
        CustomerGroup ohio = new CustomerGroup(7, "Ohio", 1, new CustomerCondition("s.state = :state", Map.of("state", "OH"),
                Set.of(CustomerSource.SNAPSHOT)));
        CustomerFilter states = new CustomerFilter(null, Set.of("OH"), null, null, null, Set.of(RiskBand.HIGH), null, null,
                null, null);
        assertThat(list.count(HIGH.withSegment(7L), Optional.of(ohio)).orElseThrow()).isEqualTo(database.count(states));
    }

    @Test
    void figuresAreThoseOfTheDatabase() {
        ListFigures figures = list.figures().orElseThrow();
        CustomerFigures expected = statistics.figures();
        assertThat(figures.customers()).isEqualTo(expected.customers()).isEqualTo(400);
        assertThat(figures.active()).isEqualTo(expected.active()).isBetween(100L, 399L);
        assertThat(List.of(figures.in(RiskBand.HIGH), figures.in(RiskBand.MEDIUM), figures.in(RiskBand.LOW), figures.unscored()))
                .isEqualTo(List.of(expected.high(), expected.medium(), expected.low(), expected.unscored()));
        assertThat(figures.clv()).isCloseTo(expected.totalClv(), within(1e-6));
        assertThat(figures.monthlyCharge()).isCloseTo(expected.monthlyRevenue(), within(1e-6));
        assertThat(figures.chargeAtRisk()).isCloseTo(expected.revenueAtRisk(), within(1e-6));
        assertThat(figures.scoredAt()).contains(expected.scoredAt());
    }

    private void check(CustomerFilter filter, CustomerSort sort, boolean descending, int page, int size) {
        Sort order = Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, sort.property());
        List<Long> ids = list.page(filter, Optional.empty(), sort, descending, (long) page * size, size).orElseThrow();
        List<String> expected = database.list(filter, PageRequest.of(page, size, order)).stream()
                .map(CustomerRow::accountNumber).toList();
        assertThat(accounts(ids)).as(filter + " by " + order + " from " + page * size).isEqualTo(expected);
        assertThat(list.count(filter, Optional.empty()).orElseThrow()).isEqualTo(database.count(filter));
    }

    private List<String> accounts(List<Long> ids) {
        return jdbc.sql("SELECT account_number FROM unnest(:ids::bigint[]) WITH ORDINALITY AS t (id, n)"
                + " JOIN customer USING (id) ORDER BY n").param("ids", ids.toArray(Long[]::new)).query(String.class).list();
    }

    private static CustomerFilter filter(SplittableRandom random) {
        return new CustomerFilter(random.nextInt(4) == 0 ? one(random, "tl-1", "TX.", "7", "%", "number-33") : null,
                random.nextInt(3) == 0 ? Set.of("OH", "WV") : Set.of(),
                random.nextInt(3) == 0 ? CustomerStatus.ACTIVE : null, random.nextInt(4) == 0 ? random.nextBoolean() : null,
                random.nextInt(4) == 0 ? random.nextBoolean() : null,
                random.nextInt(4) == 0 ? Set.of(RiskBand.HIGH, RiskBand.LOW) : Set.of(),
                random.nextInt(4) == 0 ? .2 : null, random.nextInt(4) == 0 ? .9 : null,
                random.nextInt(4) == 0 ? 100.0 : null, random.nextInt(4) == 0 ? 800.0 : null,
                random.nextInt(3) == 0 ? random.nextBoolean() : null, null);
    }

    private void give(LongPredicate customers, Instant at) {
        scores.give(customers, at);
        scores.giveProfits();
    }

    private void awaitList() {
        await().atMost(Duration.ofSeconds(30)).until(() -> list.now().isPresent());
    }

    private static String one(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
