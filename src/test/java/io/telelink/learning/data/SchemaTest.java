package io.telelink.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final String CHARGE = """
            raw:
              - {name: charge, label: Charge, kind: numeric, unit: $, column: Charge, min: 0, max: 10}
            """;

    private final Schema schema = DemoData.schema();

    @Test
    void declaresTheNineteenRawFeaturesOfTheRestInterface() {
        assertThat(schema.raw()).extracting(Feature::name).containsExactlyInAnyOrder("accountLength", "state", "areaCode",
                "internationalPlan", "voiceMailPlan", "numberOfVmailMessages", "totalDayMinutes", "totalDayCalls",
                "totalDayCharge", "totalEveMinutes", "totalEveCalls", "totalEveCharge", "totalNightMinutes",
                "totalNightCalls", "totalNightCharge", "totalIntlMinutes", "totalIntlCalls", "totalIntlCharge",
                "customerServiceCalls");
        assertThat(schema.feature("state").levels()).hasSize(51);
        assertThat(schema.derived()).extracting(DerivedFeature::name).contains("totalCharge", "totalMinutes", "totalCalls",
                "chargePerMinute");
    }

    @ParameterizedTest
    @CsvSource({"internationalPlan,YES,1", "internationalPlan,false,0", "voiceMailPlan,1,1", "state,ks,16", "areaCode,415,1",
            "totalDayMinutes,265.1,265.1", "customerServiceCalls,' 3 ',3"})
    void readsValuesAsPeopleWriteThem(String feature, String text, double value) {
        assertThat(schema.parse(schema.feature(feature), text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"totalDayMinutes,much,not a number", "totalDayMinutes,NaN,not a number", "totalDayMinutes,-1,range 0 to 1000",
            "totalDayMinutes,1e9,range 0 to 1000", "customerServiceCalls,1.5,whole number", "state,Kansas,not one of AK",
            "internationalPlan,maybe,not one of yes", "totalDayMinutes,'',is empty"})
    void saysWhatIsWrongWithAValue(String feature, String text, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> schema.parse(schema.feature(feature), text))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"internationalPlan,1,Yes", "state,16,KS", "state,51,unknown", "totalDayCharge,45.07,$45.07",
            "totalDayMinutes,265.1,265.1 min", "customerServiceCalls,1,1 call", "customerServiceCalls,3,3 calls",
            "accountLength,NaN,not given"})
    void describesValuesWithTheirUnit(String feature, double value, String words) {
        assertThat(schema.describe(schema.indexOf(feature), value)).isEqualTo(words);
    }

    @Test
    void describesDerivedValuesWithTheirUnit() {
        int totalCharge = schema.size();
        assertThat(schema.name(totalCharge)).isEqualTo("totalCharge");
        assertThat(schema.describe(totalCharge, 59.239999)).isEqualTo("$59.24");
    }

    @Test
    void describesAProductWithoutUnitByTheValuesItMultiplies() {
        double[] full = new double[schema.size() + schema.derived().size()];
        full[schema.indexOf("customerServiceCalls")] = 4;
        full[schema.indexOf("totalDayMinutes")] = 265.1;
        int product = schema.size() + schema.derived().stream().map(DerivedFeature::name).toList()
                .indexOf("serviceCallsTimesDayMinutes");
        assertThat(schema.describe(product, full)).isEqualTo("4 calls × 265.1 min");
    }

    @Test
    void refusesAnUnknownFeatureName() {
        assertThatIllegalArgumentException().isThrownBy(() -> schema.feature("shoeSize")).withMessageContaining("shoeSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "raw: []|raw",
        "raws: []|raws",
        "- a|mapping",
        "raw: [|YAML",
        "raw:\n  - {name: a, label: A, kind: number, column: A, min: 0, max: 1}|numeric",
        "raw:\n  - {name: Bad Name, label: A, kind: flag, column: A}|camelCase",
        "raw:\n  - {name: a, label: A, kind: flag}|column",
        "raw:\n  - {name: a, label: A, kind: flag, column: A, colour: red}|colour",
        "raw:\n  - {name: a, label: A, kind: flag, column: A, name: b}|given twice",
        "raw:\n  - {name: a, label: A, kind: numeric, column: A, min: 5, max: 1}|raw[0].max",
        "raw:\n  - {name: a, label: A, kind: categorical, column: A}|levels",
        "raw:\n  - {name: a, label: A, kind: flag, column: A, min: 0}|numeric features only",
        "raw:\n  - {name: a, label: A, kind: flag, column: A, leaks: [fame]}|fame",
        "raw:\n  - {name: a, label: A, kind: numeric, column: A, min: 0, max: 1, imputation: {ratio-to: z}}|ratio-to",
        "raw:\n  - {name: a, label: A, kind: flag, column: A}\n  - {name: a, label: A, kind: flag, column: A}|twice"})
    void namesTheKeyThatIsWrong(String yamlAndHint) {
        String[] parts = yamlAndHint.split("\\|");
        assertThatThrownBy(() -> read(parts[0])).isInstanceOf(InvalidModelFileException.class)
                .hasMessageStartingWith("f.yaml").hasMessageContaining(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{name: d, label: D, operator: cube, of: [charge, charge]}|difference, product, ratio, sum",
        "{name: d, label: D, operator: sum, of: [charge, fee]}|fee",
        "{name: d, label: D, operator: sum, of: [charge]}|two features",
        "{name: d, label: D, operator: ratio, of: [charge, charge, charge]}|two features",
        "{name: charge, label: D, operator: sum, of: [charge, charge]}|twice"})
    void checksDerivedFeatures(String yamlAndHint) {
        String[] parts = yamlAndHint.split("\\|");
        assertThatThrownBy(() -> read(CHARGE + "derived:\n  - " + parts[0])).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("derived[0]").hasMessageContaining(parts[1]);
    }

    private static Schema read(String yaml) {
        return Schema.read("f.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
