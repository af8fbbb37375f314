package io.telelink.training.specification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.audit.AuditRecords;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.PolicyRules;
import io.telelink.training.SpecificationSet;
import io.telelink.training.Specifications;
import io.telelink.training.Subscribers;
import io.telelink.training.TrainingPolicies;
import io.telelink.training.specification.ListedSpecification.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@IntegrationTest
class SpecificationEditorTest {

    static final String FOREST = "churn-random-forest";
    static final String LINE = "churn-logistic-regression";
    static final String OWN = "churn-own";

    @Autowired
    SpecificationEditor editor;

    @Autowired
    SpecificationTrials trials;

    @Autowired
    Specifications specifications;

    @Autowired
    AuditRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    TrainingPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Store store;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void empty() {
        store.empty();
        signIn(Roles.ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsSavedStandsInThePlaceOfTheDefaultUntilItIsRetired() {
        String file = editor.open(FOREST).orElseThrow().text();
        SpecificationVersion saved = editor.save(FOREST, file.replace("trees: 100", "trees: 30"), " Faster. ", 0);
        assertThat(saved.number()).isEqualTo(1);
        assertThat(saved.note()).isEqualTo("Faster.");
        assertThat(specifications.churn(FOREST).orElseThrow().text()).contains("trees: 30");
        assertThat(specifications.churn()).hasSize(editor.list().stream().filter(each -> each.name().startsWith("churn-")).toList().size());
        OpenedSpecification opened = editor.open(FOREST).orElseThrow();
        assertThat(opened.listed().standing()).isEqualTo(Standing.SAVED);
        assertThat(opened.defaultText()).contains(file);
        editor.retire(FOREST, "The default does.", 1);
        assertThat(specifications.churn(FOREST).orElseThrow().text()).isEqualTo(file);
        assertThat(editor.history(FOREST, PageRequest.of(0, 10))).extracting(SpecificationVersion::number).containsExactly(2, 1);
        assertThat(editor.open(FOREST).orElseThrow().listed().standing()).isEqualTo(Standing.DEFAULT);
        assertThat(records.first("SPECIFICATION_SAVED", "specification " + FOREST)).hasValueSatisfying(entry ->
                assertThat(entry.details()).contains("Faster."));
        assertThat(records.first("SPECIFICATION_RETIRED", "specification " + FOREST)).isPresent();
    }

    @Test
    void aNewNameIsANewSpecificationAndCanBeGivenUp() {
        String text = own();
        editor.save(OWN, text, "Mine.", 0);
        assertThat(specifications.names()).contains(OWN);
        assertThat(specifications.current().title(OWN)).isEqualTo("Logistic regression");
        editor.retire(OWN, "Not needed.", 1);
        assertThat(specifications.exists(OWN)).isFalse();
        OpenedSpecification given = editor.open(OWN).orElseThrow();
        assertThat(given.listed().standing()).isEqualTo(Standing.RETIRED);
        assertThat(given.text()).isEqualTo(text);
        assertThatThrownBy(() -> editor.retire(OWN, "Again.", 2)).isInstanceOf(SpecificationRefusedException.class);
        editor.save(OWN, text, "Needed after all.", 2);
        assertThat(specifications.exists(OWN)).isTrue();
        assertThat(editor.open("churn-unheard-of")).isEmpty();
    }

    @Test
    void whatTheApplicationTrainsByItselfIsNotRetiredUnlessTheDefaultTakesItsPlace() {
        editor.save(OWN, own(), "Mine.", 0);
        editor.save(LINE, own().replace("name: " + OWN, "name: " + LINE).replace("lambda: 0.1", "lambda: 1"), "Smoother.", 0);
        PolicyRules rules = policies.current().rules();
        var policy = policies.change(0, new PolicyRules(rules.schedule(), List.of(OWN, LINE), rules.onAlert(), 28, true), "For the test.");
        assertThatThrownBy(() -> editor.retire(OWN, "Not needed.", 1)).isInstanceOf(SpecificationRefusedException.class)
                .hasMessageContaining("trains churn-own by itself");
        assertThat(specifications.exists(OWN)).isTrue();
        editor.retire(LINE, "The default does.", 1);
        policies.change(policy.id(), new PolicyRules(rules.schedule(), List.of(LINE), rules.onAlert(), 28, true), "Without mine.");
        editor.retire(OWN, "Not needed.", 1);
        assertThat(specifications.exists(OWN)).isFalse();
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondIsTold() {
        editor.save(OWN, own(), "First.", 0);
        assertThatThrownBy(() -> editor.save(OWN, own().replace("lambda: 0.1", "lambda: 1"), "Second.", 0))
                .isInstanceOf(SpecificationChangedException.class).hasMessageContaining("version 1");
        assertThatThrownBy(() -> editor.retire(OWN, "Second.", 0)).isInstanceOf(SpecificationChangedException.class);
        assertThat(specifications.churn(OWN).orElseThrow().text()).isEqualTo(own());
    }

    @Test
    void aTrainingTrainsWhatHeldWhenItWasAskedFor() {
        editor.save(OWN, own(), "First.", 0);
        var asked = jdbc.sql("SELECT clock_timestamp()").query((row, number) -> row.getTimestamp(1).toInstant()).single();
        editor.save(OWN, own().replace("lambda: 0.1", "lambda: 1"), "Second.", 1);
        SpecificationSet then = specifications.at(asked);
        assertThat(then.churn(OWN).orElseThrow().text()).contains("lambda: 0.1");
        assertThat(specifications.churn(OWN).orElseThrow().text()).contains("lambda: 1");
        assertThat(specifications.at(asked.minusSeconds(3600)).exists(OWN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name: churn-own|name: churn-other|name|must stay 'churn-own'",
        "encoding: one-hot|encoding: hot|encoding|one-hot, ordinal",
        "[state, areaCode]|[state, shoeSize]|features.exclude[1]|shoeSize"})
    void whatIsWrongIsNotSaved(String sound, String wrong, String key, String reason) {
        assertThatThrownBy(() -> editor.save(OWN, own().replace(sound, wrong), "Note.", 0))
                .isInstanceOfSatisfying(InvalidSpecificationException.class, invalid ->
                        assertThat(invalid.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.line()).isPositive();
                            assertThat(fault.key()).isEqualTo(key);
                            assertThat(fault.reason()).contains(reason);
                        }));
        assertThat(specifications.exists(OWN)).isFalse();
    }

    @Test
    void othersRelyOnTheKindOfADefault() {
        String value = editor.open("value-linear-regression").orElseThrow().text();
        assertThat(editor.check(value.replace("name: value-linear-regression", "name: " + FOREST), Optional.of(FOREST)))
                .singleElement().satisfies(fault -> assertThat(fault.reason()).contains("others rely on that name"));
        String survival = editor.open("value-survival").orElseThrow().text();
        assertThat(editor.check(survival.replace("name: value-survival", "name: value-mine"), Optional.empty()))
                .singleElement().satisfies(fault -> assertThat(fault.reason()).contains("change value-survival instead"));
        assertThat(editor.check("#".repeat(SpecificationRules.MOST_BYTES + 1), Optional.empty())).singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("64 KiB"));
    }

    @Test
    void aNoteIsNeededAndSomethingToSave() {
        assertThatThrownBy(() -> editor.save(OWN, own(), "  ", 0)).isInstanceOf(SpecificationRefusedException.class);
        assertThatThrownBy(() -> editor.save(OWN, own(), "x".repeat(501), 0)).isInstanceOf(SpecificationRefusedException.class);
        editor.save(OWN, own(), "First.", 0);
        assertThatThrownBy(() -> editor.save(OWN, own(), "Same.", 1)).hasMessageContaining("nothing to save");
        assertThatThrownBy(() -> jdbc.sql("UPDATE specification_version SET note = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aVersionThatIsNotUnderstoodAnyMoreLeavesTheDefault() {
        jdbc.sql("""
                INSERT INTO specification_version (name, number, task, content, note, saved_by)
                VALUES (:name, 1, 'CHURN', 'name: of old', 'By an earlier release.', 'grace')""").param("name", FOREST).update();
        assertThat(specifications.churn(FOREST)).isPresent();
        assertThat(editor.open(FOREST).orElseThrow().listed().standing()).isEqualTo(Standing.UNUSABLE);
        assertThat(editor.list()).filteredOn(each -> each.standing() == Standing.UNUSABLE).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
    void onlyAdministratorsReadAndWrite(String role) {
        signIn(role);
        assertThatThrownBy(() -> editor.list()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editor.save(OWN, "x", "y", 0)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trials.start(OWN, "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTrialMeasuresASampleAndRegistersNothing() {
        var subscribers = new Subscribers(application);
        subscribers.bringIn(3_333);
        long id = trials.start(OWN, own());
        assertThatThrownBy(() -> trials.start(LINE, editor.open(LINE).orElseThrow().text()))
                .isInstanceOf(SpecificationRefusedException.class).hasMessageContaining("under way");
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.SUCCEEDED);
        Trial trial = trials.find(id).orElseThrow();
        assertThat(trial.text()).isEqualTo(own());
        TrialResult result = trial.result();
        assertThat(result).isNotNull();
        assertThat(result.rows()).isEqualTo(Trial.ROWS);
        assertThat(result.of()).isEqualTo(3_333);
        assertThat(result.churners()).isEqualTo(Math.round(600 * 483 / 3333.0));
        assertThat(result.hasMoreChurners()).isFalse();
        assertThat(result.figures()).extracting(TrialResult.Figure::metric).contains("recall", "brier");
        assertThat(result.figures()).filteredOn(figure -> figure.metric().equals("roc-auc")).singleElement()
                .satisfies(figure -> assertThat(figure.mean()).isBetween(.6, 1.0));
        assertThat(jdbc.sql("SELECT count(*) FROM model_version").query(Long.class).single()).isZero();
        assertThat(trials.newest(OWN).map(Trial::job).map(JobRun::id)).contains(id);
        jdbc.sql("UPDATE job_run SET created_at = created_at - interval '31 days'").update();
        subscribers.finished(trials.start(LINE, editor.open(LINE).orElseThrow().text()));
        assertThat(trials.newest(OWN)).isEmpty();
    }

    @Test
    void aTrialThatCannotBeMadeSaysWhy() {
        long id = trials.start(OWN, own());
        JobRun run = new Subscribers(application).finished(id);
        assertThat(run.state()).isEqualTo(JobState.FAILED);
        assertThat(run.failure()).contains("Training needs at least 50 customers who left");
        assertThatThrownBy(() -> trials.start("value-survival", editor.open("value-survival").orElseThrow().text()))
                .isInstanceOf(SpecificationRefusedException.class).hasMessageContaining("Train it instead");
        assertThatThrownBy(() -> trials.start(OWN, "name: x")).isInstanceOf(InvalidSpecificationException.class);
        long old = Objects.requireNonNull(transaction.execute(status -> {
            long submitted = jobs.submit(Trial.KIND, OWN, "ada");
            jdbc.sql("INSERT INTO specification_trial (job_run_id, name, content) VALUES (:id, :name, 'name: of old')")
                    .param("id", submitted).param("name", OWN).update();
            return submitted;
        }));
        assertThat(new Subscribers(application).finished(old).failure())
                .contains("churn-own cannot be trained on this sample: churn-own.yaml");
        long value = trials.start("value-linear-regression", editor.open("value-linear-regression").orElseThrow().text());
        assertThat(new Subscribers(application).finished(value).failure()).contains("bills of more than 24 months");
    }

    private String own() {
        return editor.open(LINE).orElseThrow().text().replace("name: " + LINE, "name: " + OWN);
    }

    private static void signIn(String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("ada", null, "ROLE_" + role));
        SecurityContextHolder.setContext(context);
    }
}
