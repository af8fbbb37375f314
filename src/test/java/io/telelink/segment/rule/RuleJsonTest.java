package io.telelink.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RuleJsonTest {

    private static final List<Field> FIELDS = List.of(
            new Field("calls", "Calls", Field.Place.FEATURE, Field.Type.NUMBER, "calls", 0, 500, true, List.of()),
            new Field("charge", "Charge", Field.Place.FEATURE, Field.Type.NUMBER, "$", 0, 200, false, List.of()),
            new Field("state", "State", Field.Place.FEATURE, Field.Type.LEVEL, "", 0, 0, false, List.of("OH", "TX")),
            new Field("plan", "Plan", Field.Place.FEATURE, Field.Type.FLAG, "", 0, 1, false, List.of()));

    private final RuleJson json = new RuleJson();
    private final RuleCheck check = new RuleCheck(new FieldCatalog(List.of(() -> FIELDS.stream()
            .map(field -> new SegmentField(field, Set.of(), field.name(), Optional.empty())).toList())));

    @Test
    void everyRuleIsReadAsItWasWritten() {
        var rules = new RandomRules(FIELDS, new SplittableRandom(3));
        for (int i = 0; i < 500; i++) {
            Group rule = rules.next();
            RuleJson.Reading reading = json.readStored(json.write(rule));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.rule()).isEqualTo(rule);
            assertThat(check.problems(rule)).isEmpty();
        }
        assertThat(json.readStored(json.write(Rule.EVERYONE)).rule()).isEqualTo(Rule.EVERYONE);
        assertThat(check.problems(Rule.EVERYONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"all\": [{\"field\": \"gone\", \"less\": 1}]} | all[0] | There is no field 'gone'.",
        "{\"all\": [{\"any\": [{\"field\": \"state\", \"in\": [\"OH\", \"XX\"]}]}]} | all[0].any[0] | has no level 'XX'.",
        "{\"all\": [{\"field\": \"calls\", \"less\": 1.5}]} | all[0] | needs a whole number, not 1.5.",
        "{\"all\": [{\"field\": \"calls\", \"less\": 501}]} | all[0] | goes from 0 to 500, not to 501.",
        "{\"all\": [{\"field\": \"calls\", \"less\": \"many\"}]} | all[0] | needs a number, not 'many'.",
        "{\"all\": [{\"field\": \"plan\", \"is\": 1}]} | all[0] | needs true or false.",
        "{\"all\": [{\"field\": \"plan\", \"in\": [\"yes\"]}]} | all[0] | cannot be asked 'in'; possible are is, missing, known.",
        "{\"all\": [{\"field\": \"charge\", \"between\": [9, 3]}]} | all[0] | is greater than the second.",
        "{\"all\": [{\"field\": \"charge\", \"between\": [9]}]} | all[0] | needs two numbers.",
        "{\"none\": []} | `` | A group needs a criterion.",
        "{\"all\": [{\"field\": \"calls\", \"less\": 1, \"greater\": 0}]} | all[0] | exactly one of equal, less",
        "{\"all\": [{\"field\": \"calls\", \"near\": 1}]} | all[0] | exactly one of equal, less",
        "{\"all\": [], \"any\": []} | `` | exactly one of all, any, none",
        "{\"all\": 7} | `` | needs a list",
        "[] | `` | A rule is an object"})
    void whatCannotBeUsedIsNamedWithItsPlace(String rule, String path, String message) {
        RuleJson.Reading reading = json.read(JsonMapper.shared().readTree(rule));
        List<RuleProblem> problems = reading.problems().isEmpty() ? check.problems(reading.rule()) : reading.problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void rulesAreBounded() {
        Rule rule = new Criterion("plan", Operator.IS, true);
        Group wide = new Group(Join.ALL, Collections.nCopies(Rule.MAX_CRITERIA + 1, rule));
        assertThat(check.problems(wide)).singleElement().asString().contains("at most 60 criteria, not 61");
        Group deep = new Group(Join.ALL, List.of(rule));
        for (int depth = 1; depth < Rule.MAX_DEPTH; depth++) {
            deep = new Group(Join.ANY, List.of(deep));
        }
        assertThat(check.problems(deep)).isEmpty();
        Group tooDeep = new Group(Join.ANY, List.of(deep));
        assertThat(check.problems(tooDeep)).singleElement().asString().contains("at most 6 deep");
        String bottomless = "{\"all\":[".repeat(200) + "]}".repeat(200);
        assertThat(json.read(JsonMapper.shared().readTree(bottomless)).problems()).singleElement().asString()
                .contains("at most 6 deep");
    }

    @Test
    void aFormatOfALaterReleaseIsSaidToBeUnknown() {
        assertThat(json.readStored("{\"format\": 9, \"rule\": {}}").problems()).singleElement().asString()
                .contains("the format 9, which this release does not know");
    }
}
