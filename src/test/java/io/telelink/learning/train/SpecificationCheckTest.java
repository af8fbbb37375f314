package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.data.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationCheckTest {

    private static final Schema CUSTOMERS = DemoData.schema();
    private static final Schema VALUED = Schema.read("models/value-features.yaml", DemoData.open("/models/value-features.yaml"));

    private static final String VALID = """
            name: churn-test
            title: Test
            task: churn
            algorithm: gradient-boosting
            hyperparameters:
              trees: 10
            search:
              iterations: 4
              metric: f1
              seed: 1
              space:
                max-depth: {from: 2, to: 6}
                shrinkage: [0.05, 0.1]
            features:
              exclude: [state]
            encoding: ordinal
            threshold: {policy: max-f1}
            seed: 7
            """;

    @Test
    void aSoundTextIsRead() {
        SpecificationCheck check = check(VALID);
        assertThat(check.faults()).isEmpty();
        assertThat(check.specification()).containsInstanceOf(Specification.class).get()
                .satisfies(read -> assertThat(read.algorithmName()).isEqualTo("gradient-boosting"));
    }

    @Test
    void allFaultsAreSaidAtOnceInTheOrderOfTheirLines() {
        SpecificationCheck check = check(VALID.replace("title: Test", "titel: Test").replace("trees: 10", "trees: 0")
                .replace("metric: f1", "metric: luck").replace("{from: 2, to: 6}", "{from: 6, to: 2}")
                .replace("[state]", "[state, shoeSize]").replace("encoding: ordinal", "encoding: hot")
                .replace("seed: 7", "seed: seven"));
        assertThat(check.specification()).isEmpty();
        assertThat(check.faults()).extracting(InvalidModelFileException::line, InvalidModelFileException::key).contains(
                tuple(2, "titel"), tuple(0, "title"),
                tuple(6, "hyperparameters.trees"), tuple(9, "search.metric"),
                tuple(12, "search.space.max-depth.to"),
                tuple(15, "features.exclude[1]"),
                tuple(16, "encoding"), tuple(18, "seed")).hasSize(8);
        assertThat(check.faults()).extracting(InvalidModelFileException::line).isSorted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "task: churn|task: weather|3|churn, value",
        "gradient-boosting|magic|4|random-forest",
        "iterations: 4|iterations: 1000|8|2000",
        "iterations: 4|iterations: 100000|8|1 to 1000",
        "max-depth: {from: 2, to: 6}|max-depth: {from: 2, to: 900}|12|2 to 32",
        "max-depth: {from: 2, to: 6}|trees: [1, 2]|12|under hyperparameters already",
        "threshold: {policy: max-f1}|threshold: {policy: max-f1, value: 0.5}|17|fixed and recall-at-least",
        "exclude: [state]|include: [state], exclude: [state]|14|not valid YAML",
        "name: churn-test|name: Churn test|1|lower-case"})
    void aFaultHasItsLineAndSaysWhatIsAllowed(String valid, String wrong, int line, String allowed) {
        assertThat(check(VALID.replace(valid, wrong)).faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isBetween(line, line + 1);
            assertThat(fault.reason()).contains(allowed);
        });
    }

    @Test
    void whatFollowsFromAFaultIsNotSaidToo() {
        assertThat(check(VALID.replace("gradient-boosting", "magic")).faults()).hasSize(1);
        assertThat(check(VALID.replace("task: churn", "task: weather")).faults()).hasSize(1);
        assertThat(check(VALID.replace("threshold: {policy: max-f1}\n", "")).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("threshold"));
        assertThat(check("a: [").faults()).hasSize(1);
        assertThat(check("").faults()).hasSize(1);
    }

    @Test
    void aFeatureThatTheTargetIsComputedFromIsRefused() {
        String value = """
                name: value-test
                title: Test
                task: value
                algorithm: linear-regression
                hyperparameters: {lambda: 1}
                features:
                  include:
                    - lastBill
                    - totalDayCharge
                encoding: one-hot
                seed: 1
                """;
        assertThat(check(value).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(9);
            assertThat(fault.reason()).contains("'totalDayCharge', which the target of this task is computed from", "lastBill");
        });
        assertThat(check(value.replace("    - totalDayCharge\n", "")).faults()).isEmpty();
        assertThat(check(value.replace("totalDayCharge", "state") + "resampling: smote\n").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("is unknown", "validation"));
    }

    @Test
    void segmentsOfSurvivalMustBeCounted() {
        String survival = """
                name: value-survival
                title: Survival
                task: value
                algorithm: shifted-beta-geometric
                segments: [internationalPlan, accountLength]
                minLeavers: 30
                minCustomerMonths: 500
                seed: 1
                """;
        assertThat(check(survival).faults()).singleElement().satisfies(fault ->
                assertThat(fault.reason()).contains("accountLength", "internationalPlan, voiceMailPlan"));
        assertThat(check(survival.replace(", accountLength", "")).specification()).containsInstanceOf(SurvivalSpecification.class);
    }

    private static SpecificationCheck check(String text) {
        return SpecificationCheck.of("test.yaml", text, CUSTOMERS, VALUED);
    }
}
