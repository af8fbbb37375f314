package io.telelink.forecast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.customer.BusinessDay;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.compute.Movement;
import io.telelink.forecast.export.Format;
import io.telelink.forecast.export.Sheet;
import io.telelink.job.Jobs;
import io.telelink.scoring.ScoringRuns;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.Segments;
import io.telelink.shell.HomeView;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ScoringTest
class ForecastsTest extends ViewTest {

    private static final List<String> PAGES = List.of("forecast", "forecast/retention", "forecast/leaks", "forecast/concentration",
            "forecast/backtest");

    @Autowired
    Forecasts forecasts;

    @Autowired
    ScoringRuns runs;

    @Autowired
    Segments segments;

    @Autowired
    Jobs jobs;

    @Autowired
    BusinessDay day;

    @Autowired
    ScoringStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(150);
        store.champions();
        new ForecastStore(jdbc).history(day);
    }

    private ForecastRun score() {
        signIn(Roles.ADMIN);
        long run = ForecastStore.score(runs, jobs, jdbc);
        ForecastRun newest = forecasts.newest().orElseThrow();
        assertThat(newest.scoringRunId()).isEqualTo(run);
        return newest;
    }

    private double number(String sql) {
        return jdbc.sql("SELECT " + sql + " FROM customer_score p JOIN customer c ON c.id = p.customer_id WHERE c.status = 'ACTIVE'")
                .query(Double.class).single();
    }

    @Test
    void theSumsAreThoseOfTheStore() {
        signIn(Roles.ADMIN);
        segments.create(new SegmentDraft("Callers", true, new Group(Join.ALL,
                List.of(new Criterion("customerServiceCalls", Operator.AT_LEAST, 2.0))), ""));
        segments.create(new SegmentDraft("Mine alone", false, new Group(Join.ALL,
                List.of(new Criterion("customerServiceCalls", Operator.AT_LEAST, 2.0))), ""));
        ForecastRun run = score();
        Part all = forecasts.everybody(run).orElseThrow();
        assertThat(all.figures().customers()).isEqualTo((long) number("count(*)"));
        assertThat(all.figures().value()).isCloseTo(number("sum(p.clv)"), within(1e-6));
        assertThat(all.figures().revenueAtRisk()).isCloseTo(number("sum(12 * p.expected_revenue * p.probability)"), within(1e-6));
        assertThat(all.figures().high()).isEqualTo((long) number("count(*) FILTER (WHERE p.risk_band = 'HIGH')"));
        for (Dimension dimension : List.of(Dimension.STATE, Dimension.PLAN, Dimension.TENURE, Dimension.RISK, Dimension.REASON)) {
            List<Part> parts = forecasts.parts(run, dimension);
            assertThat(parts.stream().mapToLong(part -> part.figures().customers()).sum()).isEqualTo(all.figures().customers());
            assertThat(parts.stream().mapToDouble(part -> part.figures().revenue()).sum())
                    .isCloseTo(all.figures().revenue(), within(1e-6));
            assertThat(parts.stream().mapToLong(Part::leftCustomers).sum()).isEqualTo(all.leftCustomers()).isPositive();
        }
        assertThat(forecasts.parts(run, Dimension.SEGMENT)).singleElement().satisfies(part -> {
            assertThat(part.label()).isEqualTo("Callers");
            assertThat(part.figures().customers()).isEqualTo(jdbc.sql("""
                    SELECT count(*) FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                    WHERE c.status = 'ACTIVE' AND s.customer_service_calls >= 2""").query(Long.class).single());
        });
        Outlook outlook = forecasts.outlooks(run, all).of(Scenario.NONE, 12);
        assertThat(outlook.path().getFirst().survivors()).isLessThan(all.figures().customers());
        assertThat(outlook.path().getLast().revenue()).isPositive().isLessThan(all.figures().revenue());
        assertThat(run.concentration()[100]).isCloseTo(1, within(1e-9));
        BaseReport report = forecasts.report(run);
        assertThat(report.movements()).hasSize(36);
        Movement last = report.movements().getLast();
        assertThat(last.left()).isEqualTo(jdbc.sql("""
                SELECT count(*) FROM customer WHERE churned_on >= :from AND churned_on < :to""")
                .param("from", last.month().atDay(1)).param("to", last.month().plusMonths(1).atDay(1)).query(Long.class).single());
        assertThat(report.curves()).extracting(CohortCurve::name).startsWith(CohortCurve.ALL).hasSizeGreaterThan(4);
        assertThat(report.backtests()).isNotEmpty().allSatisfy(backtest -> assertThat(backtest.everybody().forecast()).hasSize(12));
    }

    @Test
    void everyPageShowsItsFiguresAndTheAddressHoldsTheScenario() {
        for (String page : PAGES) {
            assertThat(text(page, Roles.EXECUTIVE)).contains("There is no forecast yet").doesNotContain("!{");
        }
        score();
        for (String role : List.of(Roles.EXECUTIVE, Roles.RETENTION_MANAGER, Roles.ADMIN)) {
            for (String page : PAGES) {
                assertThat(text(page, role)).doesNotContain("There is no forecast yet", "!{", "NaN").contains("margin 60%");
            }
        }
        assertThat(text("forecast?months=36&by=plan&churn=-10&budget=500", Roles.EXECUTIVE))
                .contains("every monthly probability of leaving is 10.0% smaller", "$500 a month", "in 36 months");
        assertThat(text("forecast", Roles.EXECUTIVE)).contains("What retention earned", "Nothing is measured yet");
        assertThat(text("forecast?by=plan", Roles.EXECUTIVE)).doesNotContain("What retention earned");
        assertThat(text("forecast?churn=-80", Roles.EXECUTIVE)).contains("churn must be a number from -30 to 30, not '-80'");
        assertThat(text("forecast?by=state&part=XX", Roles.EXECUTIVE)).contains("There is nobody in this part");
        signIn(Roles.EXECUTIVE);
        assertThat(text(navigate(HomeView.class))).contains("Active customers", "Churn rate", "Value of the base",
                "Revenue at risk", String.valueOf(store.count("customer WHERE status = 'ACTIVE'"))).doesNotContain("!{", "Revenue retained");
    }

    private String text(String address, String role) {
        signIn(role);
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
        return text((Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst());
    }

    @Test
    void theDocumentationTellsTheTwoRevenuesAtRiskApart() throws Exception {
        String paths = "$.paths['/api/v1/";
        mvc.perform(get("/api/docs/openapi").with(user("ada").roles(Roles.EXECUTIVE))).andExpect(status().isOk())
                .andExpect(jsonPath(paths + "forecast'].get.description").value(containsString("times the probability of leaving")))
                .andExpect(jsonPath(paths + "stats'].get.description").value(containsString("those at high risk")))
                .andExpect(jsonPath(paths + "segments/{id}/figures'].get.description").value(containsString("those at high risk")));
    }

    @Test
    void restAnswersForecastsAndRefusesWhatCannotBeComputed() throws Exception {
        var executive = user("eve").roles(Roles.EXECUTIVE);
        mvc.perform(get("/api/v1/forecast").with(executive)).andExpect(status().isNotFound());
        score();
        mvc.perform(get("/api/v1/forecast?months=24&churn=-10&by=plan&part=NEITHER").with(executive)).andExpect(status().isOk())
                .andExpect(jsonPath("$.path.length()").value(24)).andExpect(jsonPath("$.dimension").value("PLAN"))
                .andExpect(jsonPath("$.scenario.churn").value(-.1)).andExpect(jsonPath("$.terms.margin").value(.6));
        mvc.perform(get("/api/v1/forecast?months=13").with(executive)).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("months"));
        mvc.perform(get("/api/v1/forecast?by=state&part=XX").with(executive)).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/forecast").with(user("aud").roles(Roles.AUDITOR))).andExpect(status().isForbidden());
        signIn(Roles.AUDITOR);
        assertThatThrownBy(forecasts::newest).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keptForecastsStandBesideWhatHappenedSince() throws Exception {
        ForecastRun run = score();
        assertThat(forecasts.trackRecords()).isEmpty();
        LocalDate threeMonthsAgo = YearMonth.from(day.today()).minusMonths(3).atDay(1);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE forecast_run SET as_of = :day").param("day", threeMonthsAgo).update();
        });
        score();
        mvc.perform(get("/api/v1/forecast/kept").with(user("eve").roles(Roles.EXECUTIVE))).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].months.length()").value(3));
        signIn(Roles.EXECUTIVE);
        assertThat(forecasts.trackRecords()).singleElement().satisfies(record -> {
            assertThat(record.asOf()).isEqualTo(threeMonthsAgo);
            assertThat(record.runId()).isEqualTo(run.id());
            assertThat(record.part().actual()).hasSize(3);
            assertThat(record.part().actual()[0]).isEqualTo(jdbc.sql("""
                    SELECT sum(revenue) FROM billing_month b JOIN customer c ON c.id = b.customer_id
                    WHERE month = :day AND joined_on < :day""").param("day", threeMonthsAgo).query(Double.class).single());
        });
    }

    @Test
    void tablesAreWrittenForSpreadsheets() throws IOException {
        var csv = new ByteArrayOutputStream();
        Format.CSV.write(sheet(), csv);
        assertThat(csv.toString(StandardCharsets.UTF_8)).isEqualTo("Name,Amount\r\n'=1+1,2.5\r\nOhio,\r\n");
        var xlsx = new ByteArrayOutputStream();
        Format.XLSX.write(sheet(), xlsx);
        assertThat(xlsx.toByteArray()).startsWith('P', 'K');
        assertThat(Format.XLSX.fileName(sheet())).isEqualTo("leaks.xlsx");
    }

    private static Sheet sheet() {
        return new Sheet("leaks", List.of("Name", "Amount"), Stream.of(List.of("=1+1", 2.5), List.of("Ohio", Double.NaN)));
    }
}
