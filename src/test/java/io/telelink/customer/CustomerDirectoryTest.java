package io.telelink.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.telelink.learning.model.RiskBand;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Filters and sorts in the database against the same in memory, on the 3,333 real customers, a third of them scored. */
@IntegrationTest
@Import({Importer.class, Scores.class})
@WithMockUser(roles = "RETENTION_MANAGER")
class CustomerDirectoryTest {

    @Autowired
    CustomerDirectory customers;

    @Autowired
    CustomerStatistics statistics;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @Autowired
    JdbcClient jdbc;

    private List<CustomerRow> everyone = List.of();

    @BeforeEach
    void fill() {
        if (jdbc.sql("SELECT count(*) FROM customer").query(Long.class).single() != 3_333) {
            store.empty();
            importer.demonstration(LocalDate.of(2026, 3, 1));
            jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = date '2026-06-01' WHERE id % 11 = 0").update();
            scores.give(customer -> customer % 3 == 0, Instant.parse("2026-06-02T10:00:00Z"));
            scores.giveProfits();
        }
        everyone = Importer.asAdministrator(() -> customers.list(CustomerFilter.ALL, Pageable.unpaged()));
    }

    @Test
    void everyFilterFindsTheSameAsInMemory() {
        check(with(null), row -> true);
        check(text("TL-00001"), row -> row.accountNumber().startsWith("TL-00001"));
        check(text("tl-00001"), row -> row.accountNumber().startsWith("TL-00001"));
        check(text("333"), row -> row.accountNumber().endsWith("333"));
        check(text("%"), row -> false);
        check(text("_"), row -> false);
        check(text("' OR 1=1 --"), row -> false);
        check(states("OH", "TX"), row -> Set.of("OH", "TX").contains(row.state()));
        check(with(CustomerStatus.CHURNED), row -> row.status() == CustomerStatus.CHURNED);
        check(new CustomerFilter(null, Set.of(), null, true, null, Set.of(), null, null, null, null),
                CustomerRow::internationalPlan);
        check(new CustomerFilter(null, Set.of(), null, null, false, Set.of(), null, null, null, null),
                row -> !row.voiceMailPlan());
        check(new CustomerFilter(null, Set.of(), null, null, null, Set.of(RiskBand.HIGH, RiskBand.LOW), null, null, null,
                null), row -> row.riskBand() == RiskBand.HIGH || row.riskBand() == RiskBand.LOW);
        check(new CustomerFilter(null, Set.of(), null, null, null, Set.of(), .25, .75, null, null),
                row -> row.probability() != null && row.probability() >= .25 && row.probability() <= .75);
        check(new CustomerFilter(null, Set.of(), null, null, null, Set.of(), null, null, 100.0, 400.0),
                row -> row.clv() != null && row.clv() >= 100 && row.clv() <= 400);
        check(new CustomerFilter(null, Set.of(), null, null, null, Set.of(), null, null, null, null, true, null),
                row -> row.expectedProfit() != null && row.expectedProfit() > 0);
        check(new CustomerFilter(null, Set.of(), null, null, null, Set.of(), null, null, null, null, false, null),
                row -> row.probability() != null && (row.expectedProfit() == null || row.expectedProfit() <= 0));
        check(new CustomerFilter("TL-000", Set.of("OH", "NY", "TX"), CustomerStatus.ACTIVE, false, false,
                        Set.of(RiskBand.MEDIUM), .1, null, null, 900.0),
                row -> row.accountNumber().startsWith("TL-000") && Set.of("OH", "NY", "TX").contains(row.state())
                        && row.status() == CustomerStatus.ACTIVE && !row.internationalPlan() && !row.voiceMailPlan()
                        && row.riskBand() == RiskBand.MEDIUM && row.probability() >= .1 && row.clv() <= 900);
    }

    @ParameterizedTest
    @EnumSource(CustomerSort.class)
    void everySortOrdersAsInMemoryWithTheUnknownLast(CustomerSort sort) {
        for (Sort.Direction direction : Sort.Direction.values()) {
            List<CustomerRow> sorted = customers.list(CustomerFilter.ALL,
                    PageRequest.of(0, 4_000, Sort.by(direction, sort.property())));
            assertThat(sorted).hasSize(3_333).isSortedAccordingTo(order(sort, direction));
        }
    }

    @Test
    void pagesPutTogetherAreTheWholeWithoutRepetition() {
        Sort byState = Sort.by("state");
        List<String> paged = new ArrayList<>();
        for (int page = 0; page < 7; page++) {
            customers.list(CustomerFilter.ALL, PageRequest.of(page, 500, byState)).forEach(row -> paged.add(row.accountNumber()));
        }
        assertThat(paged).hasSize(3_333).doesNotHaveDuplicates();
        List<String> exported = new ArrayList<>();
        customers.export(CustomerFilter.ALL, byState, row -> exported.add(row.accountNumber()));
        assertThat(exported).isEqualTo(paged);
    }

    @Test
    void anUnknownSortIsRefusedByName() {
        assertThatThrownBy(() -> customers.list(CustomerFilter.ALL, PageRequest.of(0, 10, Sort.by("1; DROP TABLE customer"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("possible are accountNumber, state");
    }

    @Test
    void oneCustomerHasProfileSnapshotScoreAndHistory() {
        CustomerDetails details = customers.find("TL-0000003").orElseThrow();
        assertThat(details.customer().accountNumber()).isEqualTo("TL-0000003");
        assertThat(details.snapshot().orElseThrow().asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(customers.history(details.customer().id())).extracting(Snapshot::id)
                .containsExactly(details.snapshot().get().id());
        assertThat(customers.find("TL-3")).isEmpty();
    }

    @Test
    void figuresAreTheSumsOfTheRows() {
        CustomerFigures figures = statistics.figures();
        List<CustomerRow> active = everyone.stream().filter(row -> row.status() == CustomerStatus.ACTIVE).toList();
        assertThat(figures.customers()).isEqualTo(3_333);
        assertThat(figures.active()).isEqualTo(active.size());
        assertThat(figures.high()).isEqualTo(count(active, row -> row.riskBand() == RiskBand.HIGH));
        assertThat(figures.medium()).isEqualTo(count(active, row -> row.riskBand() == RiskBand.MEDIUM));
        assertThat(figures.low()).isEqualTo(count(active, row -> row.riskBand() == RiskBand.LOW));
        assertThat(figures.unscored()).isEqualTo(count(active, row -> row.riskBand() == null));
        assertThat(figures.labelledChurnRate()).isEqualTo(483 / 3_333.0, within(1e-12));
        assertThat(figures.totalClv()).isCloseTo(clv(active.stream()), within(1e-6));
        assertThat(figures.monthlyRevenue()).isCloseTo(charges(active.stream()), within(1e-6));
        assertThat(figures.revenueAtRisk()).isPositive()
                .isCloseTo(charges(active.stream().filter(row -> row.riskBand() == RiskBand.HIGH)), within(1e-6));
        assertThat(figures.scoredAt()).isEqualTo(Instant.parse("2026-06-02T10:00:00Z"));
    }

    @Test
    @WithMockUser(roles = "SOMETHING_ELSE")
    void withoutOneOfTheRolesNothingCanBeRead() {
        assertThatThrownBy(() -> customers.count(CustomerFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> statistics.figures()).isInstanceOf(AccessDeniedException.class);
    }

    private void check(CustomerFilter filter, Predicate<CustomerRow> same) {
        List<CustomerRow> expected = everyone.stream().filter(same).toList();
        assertThat(customers.list(filter, PageRequest.of(0, 4_000))).as(filter.toString()).isEqualTo(expected);
        assertThat(customers.count(filter)).isEqualTo(expected.size());
    }

    private static Comparator<CustomerRow> order(CustomerSort sort, Sort.Direction direction) {
        return switch (sort) {
            case ACCOUNT_NUMBER -> by(CustomerRow::accountNumber, direction);
            case STATE -> by(CustomerRow::state, direction);
            case ACCOUNT_LENGTH -> by(CustomerRow::accountLength, direction);
            case MONTHLY_CHARGE -> by(CustomerRow::monthlyCharge, direction);
            case CUSTOMER_SERVICE_CALLS -> by(CustomerRow::customerServiceCalls, direction);
            case PROBABILITY -> by(CustomerRow::probability, direction);
            case CLV -> by(CustomerRow::clv, direction);
            case EXPECTED_PROFIT -> by(CustomerRow::expectedProfit, direction);
            case SCORED_AT -> by(CustomerRow::scoredAt, direction);
        };
    }

    private static <T extends Comparable<? super T>> Comparator<CustomerRow> by(Function<CustomerRow, T> key,
                                                                               Sort.Direction direction) {
        Comparator<T> natural = Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(direction.isAscending() ? natural : natural.reversed()));
    }

    private static CustomerFilter text(String text) {
        return new CustomerFilter(text, Set.of(), null, null, null, Set.of(), null, null, null, null);
    }

    private static CustomerFilter states(String... states) {
        return new CustomerFilter(null, Set.of(states), null, null, null, Set.of(), null, null, null, null);
    }

    private static CustomerFilter with(CustomerStatus status) {
        return new CustomerFilter(null, Set.of(), status, null, null, Set.of(), null, null, null, null);
    }

    private static long count(List<CustomerRow> rows, Predicate<CustomerRow> which) {
        return rows.stream().filter(which).count();
    }

    private static double charges(Stream<CustomerRow> rows) {
        return rows.filter(row -> row.monthlyCharge() != null).mapToDouble(CustomerRow::monthlyCharge).sum();
    }

    private static double clv(Stream<CustomerRow> rows) {
        return rows.filter(row -> row.clv() != null).mapToDouble(CustomerRow::clv).sum();
    }
}
