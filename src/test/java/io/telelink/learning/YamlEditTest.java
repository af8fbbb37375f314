package io.telelink.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlEditTest {

    private static final String TEXT = """
            # What this is for: café.
            name: churn-test
            hyperparameters:
              trees: 100   # many
              mtry: 18
            # by hand
            features:
              exclude:
                - state     # fifty weights
                - areaCode
            threshold: {policy: fixed, value: 0.3}   # as before
            seed: 42
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hyperparameters.trees|250|trees: 100   # many|trees: 250   # many",
        "threshold.value|0.4|value: 0.3}   # as before|value: 0.4}   # as before",
        "seed|7|seed: 42|seed: 7",
        "features.exclude|[state]|'    - state     # fifty weights\n    - areaCode'|'    [state]'"})
    void aValueIsReplacedAndNothingElse(String path, String value, String before, String after) {
        assertThat(YamlEdit.with(TEXT, path, value)).isEqualTo(TEXT.replace(before, after));
    }

    @Test
    void whatIsWrittenInPairsOfCharactersMovesNothing() {
        String text = "# \uD83D\uDCDE first\nname: a \uD83D\uDCDE\nseed: 42\n";
        assertThat(YamlEdit.with(text, "seed", "7")).isEqualTo(text.replace("42", "7"));
        assertThat(YamlEdit.with(text, "name", "b")).isEqualTo(text.replace("a \uD83D\uDCDE", "b"));
    }

    @Test
    void whatIsMissingIsAddedWhereItBelongs() {
        assertThat(YamlEdit.with(TEXT, "hyperparameters.max-depth", "6"))
                .isEqualTo(TEXT.replace("  mtry: 18\n", "  mtry: 18\n  max-depth: 6\n"));
        assertThat(YamlEdit.with(TEXT, "validation.folds", "3")).isEqualTo(TEXT + "validation:\n  folds: 3\n");
        assertThat(YamlEdit.with(TEXT, "title", "A test")).isEqualTo(TEXT + "title: A test\n");
        assertThat(YamlEdit.with("threshold: {}", "threshold.policy", "max-f1")).isEqualTo("threshold: {policy: max-f1}");
        assertThat(YamlEdit.with("threshold:\nseed: 1\n", "threshold.policy", "max-f1"))
                .isEqualTo("threshold: {policy: max-f1}\nseed: 1\n");
    }

    @Test
    void aKeyIsTakenOut() {
        assertThat(YamlEdit.without(TEXT, "threshold.value")).contains("threshold: {policy: fixed}   # as before");
        assertThat(YamlEdit.without(TEXT, "threshold.policy")).contains("threshold: {value: 0.3}   # as before");
        assertThat(YamlEdit.without(TEXT, "hyperparameters.trees")).isEqualTo(TEXT.replace("  trees: 100   # many\n", ""));
        assertThat(YamlEdit.without(TEXT, "features.exclude")).contains("features:\n  {}\nthreshold");
        assertThat(YamlEdit.without(TEXT, "no.such")).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"Random forest,Random forest", "'a: b','\"a: b\"'", "42,'\"42\"'", "Yes,'\"Yes\"'", "'say \"no\"','\"say \\\"no\\\"\"'",
            "'forest ','\"forest \"'"})
    void aTextThatCouldBeReadAsSomethingElseIsQuoted(String text, String value) {
        assertThat(YamlEdit.quoted(text)).isEqualTo(value);
        assertThat(ModelFile.read("t", YamlEdit.with("a: 1", "a", value)).text("a")).isEqualTo(text);
    }

    @Test
    void whatIsNoYamlIsNotChanged() {
        assertThatThrownBy(() -> YamlEdit.with("a: [", "a", "1")).isInstanceOf(InvalidModelFileException.class);
        assertThatThrownBy(() -> YamlEdit.with("words", "a", "1")).isInstanceOf(InvalidModelFileException.class);
    }
}
